import { Notice } from '../../look/parts/notice.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** What may never happen in this case, and why. */
export function RuleBand({ view: { frame, shown } }: { view: ChapterView }) {
  const { words } = frame
  const place = shown.file?.placeNow ?? shown.state.place
  if (shown.state.closed_on !== null) return null
  const isAway = place === 'abroad' || place === 'unknown'
  return (
    <Notice kind="neutral" title={words(isAway ? 'casework.rule_no_family' : 'casework.rule_family_after')}>
      <p>{words(isAway ? 'casework.rule_no_family_why' : 'casework.rule_family_after_why')}</p>
    </Notice>
  )
}
