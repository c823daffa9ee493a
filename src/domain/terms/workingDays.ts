import type { HolidayRule } from '../codes/holidays.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays, weekdayOf } from './calendar.ts'
import { isHoliday } from './holidays.ts'

const SATURDAY = 6

/** Neither a Saturday, nor a Sunday, nor a general holiday. */
export function isWorkingDay(date: IsoDate, holidays: readonly HolidayRule[]): boolean {
  return weekdayOf(date) < SATURDAY && !isHoliday(date, holidays)
}

/**
 * The n-th working day after a day, which is not counted itself; with 0 that day, or the first working day after it. So does
 * Regulation (EEC, Euratom) 1182/71, articles 2(2) and 3(1); for Dutch terms it is our choice.
 */
export function addWorkingDays(from: IsoDate, count: number, holidays: readonly HolidayRule[]): IsoDate {
  let date = count > 0 ? nextWorkingDay(addDays(from, 1), holidays) : nextWorkingDay(from, holidays)
  for (let passed = 1; passed < count; passed += 1) date = nextWorkingDay(addDays(date, 1), holidays)
  return date
}

/** The day itself when it is a working day. The last day that can be written ends the search. */
function nextWorkingDay(from: IsoDate, holidays: readonly HolidayRule[]): IsoDate {
  let date = from
  while (!isWorkingDay(date, holidays)) {
    const next = addDays(date, 1)
    if (next === date) return date
    date = next
  }
  return date
}
