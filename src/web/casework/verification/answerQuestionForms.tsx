import { answerSources, reliabilities } from '../../../domain/casework/verification/verificationEvents.ts'
import type { Question } from '../../../domain/casework/verification/verificationFile.ts'
import { Select } from '../../look/forms/select.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { answersThis } from '../partnerDesk/answersThis.ts'
import { OnDay, Today } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'

type Props = { view: ChapterView; question: Question }

/** The answer: of the organisation that was asked, or as the hub heard it. Who asked can take the question back. */
export function AnswerQuestionForms({ view, question }: Props) {
  const { frame, shown, actor } = view
  const { words } = frame
  const about = { question: question.question }
  const isPartner = shown.shares !== undefined
  const isAsked = question.organisation === actor.organisation || answersThis(view, ['answer-question'], about)
  if (isPartner && !isAsked) return null
  return (
    <>
      {isPartner ? (
        <AnswerForm view={view} question={question} />
      ) : (
        <ActFold view={view} act="answer-question" about={about} summary={words('verification.note_answer')}>
          <AnswerForm view={view} question={question} />
        </ActFold>
      )}
      <ActFold view={view} act="withdraw-question" about={about} summary={words('verification.withdraw')}>
        <ActForm
          view={view}
          on="verification"
          act="withdraw-question"
          about={about}
          submit={words('verification.withdraw_send')}
        >
          {(fields) => (
            <>
              <Today view={view} />
              <WordsField fields={fields} name="reason" label={words('verification.why')} rows={2} />
            </>
          )}
        </ActForm>
      </ActFold>
    </>
  )
}

function AnswerForm({ view, question }: Props) {
  const { words } = view.frame
  const about = { question: question.question }
  return (
    <ActForm
      view={view}
      on="verification"
      act="answer-question"
      about={about}
      submit={words('verification.answer_send')}
    >
      {(fields) => (
        <>
          <WordsField
            fields={fields}
            name="answer"
            label={words('verification.answer')}
            hint={words('verification.answer_hint')}
          />
          <Select
            {...fields.of('source')}
            label={words('verification.source')}
            any={words('safety.choose')}
            options={answerSources.map((source) => ({ value: source, label: words(`verification.source_${source}`) }))}
          />
          <Select
            {...fields.of('reliability', 'unknown')}
            label={words('verification.reliability')}
            options={reliabilities.map((one) => ({ value: one, label: words(`verification.reliability_${one}`) }))}
          />
          <OnDay view={view} fields={fields} />
        </>
      )}
    </ActForm>
  )
}
