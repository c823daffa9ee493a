import type { IsoDate } from '../shared/isoDate.ts'
import { addDays, addMonths, weekdayOf } from './calendar.ts'

/** The whole weeks, from Monday, that hold a month or a week; and a day in the one before and the one after. */
export type CalendarSpan = {
  readonly from: IsoDate
  readonly until: IsoDate
  readonly previous: IsoDate
  readonly next: IsoDate
}

const WEEK = 7

/** The days that a calendar shows around a day. */
export function spanAround(day: IsoDate, span: 'month' | 'week'): CalendarSpan {
  if (span === 'week') {
    const from = mondayOf(day)
    return { from, until: addDays(from, WEEK - 1), previous: addDays(from, -WEEK), next: addDays(from, WEEK) }
  }
  const first = addDays(day, 1 - Number(day.slice(8)))
  const last = addDays(addMonths(first, 1), -1)
  const until = addDays(mondayOf(last), WEEK - 1)
  return { from: mondayOf(first), until, previous: addMonths(first, -1), next: addMonths(first, 1) }
}

/** The days of a span, week by week. */
export function weeksOf({ from, until }: Pick<CalendarSpan, 'from' | 'until'>): readonly (readonly IsoDate[])[] {
  const weeks: IsoDate[][] = []
  for (let monday = from; monday <= until; monday = addDays(monday, WEEK)) {
    weeks.push(Array.from({ length: WEEK }, (_, index) => addDays(monday, index)))
    if (addDays(monday, WEEK) === monday) break
  }
  return weeks
}

function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - weekdayOf(day))
}
