import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays } from '../../terms/calendar.ts'

/** A time on the wall of the hub. */
export type WallTime = { readonly day: IsoDate; readonly time: string }

/** The hours in which the office itself answers, on working days. A choice of ours: no source gives the hours of the hub. */
export const office = { opens: '09:00', closes: '17:00' } as const

/**
 * What comes after the office of a day: from closing time, or on a day off from the hour at which it would have opened, to opening time of
 * the next day. One after the other they leave out office hours and nothing else.
 */
export function outOfHours(
  day: IsoDate,
  isWorkingDay: (day: IsoDate) => boolean,
): { readonly from: WallTime; readonly until: WallTime } {
  const from = { day, time: isWorkingDay(day) ? office.closes : office.opens }
  return { from, until: { day: addDays(day, 1), time: office.opens } }
}
