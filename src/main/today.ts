import type { IsoDate } from '../domain/shared/isoDate.ts'
import { dayOfMoment } from '../outputs/casework/moments.ts'

/** The day that it is now in a time zone. */
export function todayIn(timeZone: string): IsoDate {
  return dayOfMoment(new Date().toISOString(), timeZone)
}
