import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { clockTime, dayOfMoment } from '../../outputs/casework/moments.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { Frame } from '../look/shell/frame.ts'

/** A moment as people say it, in the time zone of the tenant: 3 november 2026 om 14.05. */
export function momentText(moment: string, { frame, timeZone }: { frame: Frame; timeZone: string }): string {
  const day: IsoDate = dayOfMoment(moment, timeZone)
  return frame.words('signIn.at', { day: longDate(day, frame.locale), time: clockTime(moment, timeZone, frame.locale) })
}
