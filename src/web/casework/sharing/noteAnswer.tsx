import { Choice, Choices } from '../../look/forms/choice.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { SHARING } from './slugs.ts'

/** What somebody without an account answered, by telephone or by letter. */
export function NoteAnswer({ view, referral }: { view: ChapterView; referral: number }) {
  const { words } = view.frame
  return (
    <ActForm
      view={view}
      on={SHARING}
      act="note-referral-answer"
      about={{ referral }}
      submit={words('sharing.note_answer_send')}
    >
      {(fields) => (
        <>
          <input type="hidden" name="on" value={view.today} />
          <Choices legend={words('sharing.answer')}>
            {(['accepted', 'declined'] as const).map((answer) => (
              <Choice
                key={answer}
                type="radio"
                name="answer"
                value={answer}
                label={words(`sharing.answer_${answer}`)}
                checked={fields.value('answer', 'accepted') === answer}
              />
            ))}
          </Choices>
          <TextArea {...fields.of('reason')} rows={3} label={words('sharing.answer_said')} />
        </>
      )}
    </ActForm>
  )
}
