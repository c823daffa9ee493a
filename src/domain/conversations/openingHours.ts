import type { HolidayRule } from '../codes/holidays.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays, weekdayOf } from '../terms/calendar.ts'
import { isHoliday } from '../terms/holidays.ts'

/** What the clock on the wall says where the hub is: a day, and a time as `HH:MM`. */
export type WallClock = { readonly day: IsoDate; readonly time: string }

/** From a time of the day until another, `HH:MM`; until 24:00 is until midnight. */
export type OpenSpan = { readonly from: string; readonly until: string }

/** When something is answered, as the hub says it. */
export type OpeningHours = {
  /** Monday first, seven days; each with its spans in order. */
  readonly week: readonly (readonly OpenSpan[])[]
  readonly closedOnHolidays: boolean
  /** Days of every year on which it is closed as well, `MM-DD`. */
  readonly closedOn: readonly string[]
}

/** Longer than any row of closed days. */
const LOOKED_AHEAD_DAYS = 60

/** Whether it is answered at a time, by its hours. */
export function isOpenAt(hours: OpeningHours, { day, time }: WallClock, holidays: readonly HolidayRule[]): boolean {
  return spansOn(hours, day, holidays).some(({ from, until }) => from <= time && time < until)
}

/** When it opens next, from a time on: that time itself while it is open. Missing when it does not open within sixty days. */
export function opensNext(
  hours: OpeningHours,
  { day, time }: WallClock,
  holidays: readonly HolidayRule[],
): WallClock | undefined {
  for (let ahead = 0; ahead <= LOOKED_AHEAD_DAYS; ahead += 1) {
    const next = addDays(day, ahead)
    const since = ahead === 0 ? time : '00:00'
    const span = spansOn(hours, next, holidays).find(({ until }) => since < until)
    // The later of the two: texts of this form sort by time.
    if (span) return { day: next, time: [span.from, since].toSorted().at(-1) ?? since }
  }
  return undefined
}

function spansOn(hours: OpeningHours, day: IsoDate, holidays: readonly HolidayRule[]): readonly OpenSpan[] {
  const isClosed = hours.closedOn.includes(day.slice(5)) || (hours.closedOnHolidays && isHoliday(day, holidays))
  return isClosed ? [] : (hours.week[weekdayOf(day) - 1] ?? [])
}
