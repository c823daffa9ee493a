import { type IsoDate, parseIsoDate } from '../domain/shared/isoDate.ts'

/** The day that it is now in a time zone. */
export function todayIn(timeZone: string): IsoDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())
  const today = parseIsoDate(parts)
  if (!today) throw new Error(`no day in ${parts}`)
  return today
}
