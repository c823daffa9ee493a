import { longDate } from '../../../outputs/figures/longDate.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** Danger to a person, above everything else: acute danger first, then the days that a danger hangs on. */
export function DangerBand({ view }: { view: ChapterView }) {
  const { frame, shown } = view
  const { words, locale } = frame
  const { level, plannedDays } = shown.chapters.safety
  const acute = level === 'acute'
  const days = [
    plannedDays.wedding && words('casework.danger_wedding', { date: longDate(plannedDays.wedding, locale) }),
    plannedDays.travel && words('casework.danger_travel', { date: longDate(plannedDays.travel, locale) }),
  ].filter((said) => said !== null)
  if (shown.state.closed_on !== null || (!acute && days.length === 0)) return null
  return (
    <Notice kind="danger" title={words(acute ? 'casework.danger_acute' : 'casework.danger_ahead')}>
      {acute && <p>{words('casework.danger_police')}</p>}
      {days.map((said) => (
        <p key={said}>{said}</p>
      ))}
    </Notice>
  )
}
