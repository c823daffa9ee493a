import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** The answer to an act whose form does not stand on the page any more: it was done, or stood beside who was found. */
export function AnswerWithoutForm({ view }: { view: ChapterView }) {
  const { answer, frame, shown } = view
  const { words } = frame
  const isGone = answer?.act === 'instruct-reporter' && (shown.file?.lastInstructedOn ?? null) !== null
  if (!answer || !(isGone || answer.act === 'decide-double')) return null
  if (answer.is !== 'refused') {
    return (
      <Notice kind="waiting" answers title={words('casework.conflict_title')}>
        <p>{words('casework.conflict_unseen')}</p>
      </Notice>
    )
  }
  const said = refusalText(answer.refusal, { ...view, ...frame })
  return (
    <Notice kind="danger" answers title={said.why}>
      <p>{said.instead}</p>
    </Notice>
  )
}
