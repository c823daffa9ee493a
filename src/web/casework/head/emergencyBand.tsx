import { clockTime } from '../../../outputs/casework/moments.ts'
import { Notice } from '../../look/parts/notice.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** As long as somebody sees a case by emergency access, its pages say so. */
export function EmergencyBand({ view: { frame, shown, timeZone } }: { view: ChapterView }) {
  const { words, locale } = frame
  const { emergencyUntil } = shown
  if (emergencyUntil === undefined) return null
  const time = clockTime(emergencyUntil, timeZone, locale)
  return (
    <Notice kind="danger" title={words('caseAccess.band_title', { time })}>
      <p>{words('caseAccess.band')}</p>
    </Notice>
  )
}
