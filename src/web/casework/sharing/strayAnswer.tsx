import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** Why a form was refused that is not on the page any more: somebody else answered or withdrew in between. */
export function StrayAnswer({ view, referral }: { view: ChapterView; referral: number }) {
  const { answer } = view
  if (answer?.is !== 'refused' || answer.typed.referral !== String(referral)) return null
  const { why, instead } = refusalText(answer.refusal, { ...view, ...view.frame })
  return (
    <Notice kind="danger" answers title={why}>
      <p>{instead}</p>
    </Notice>
  )
}
