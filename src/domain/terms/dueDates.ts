import type { HolidayRule } from '../codes/holidays.ts'
import type { LengthUnit, Term } from '../codes/terms.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays, addMonths, addWeeks, addYears, birthday } from './calendar.ts'
import { addWorkingDays } from './workingDays.ts'

type Counting = (from: IsoDate, count: number, holidays: readonly HolidayRule[]) => IsoDate

const counted: Readonly<Record<Exclude<LengthUnit, 'minutes'>, Counting>> = {
  working_days: addWorkingDays,
  days: addDays,
  weeks: addWeeks,
  months: addMonths,
  years: addYears,
  years_of_age: birthday,
}

/**
 * The days that a term gives from the day it is counted from, in order: the last day on which it is still kept. Empty for a term
 * without a value, for minutes, and for a window, which `seasonWindows` and `schoolHolidays` give. A day that falls in a weekend stays there: the Algemene
 * termijnenwet may give a legal term longer, and a date that comes early does no harm.
 */
export function dueDates(term: Term, from: IsoDate, holidays: readonly HolidayRule[]): readonly IsoDate[] {
  const { unit, value } = term
  if (unit === null || unit === 'month_day' || unit === 'dates' || unit === 'minutes') return []
  if (unit === 'days_before') return warningsOf(term, from)
  return value.map((count) => counted[unit](from, count, holidays)).sort()
}

/** The first of `dueDates`; null when there is none. */
export function dueOf(term: Term, from: IsoDate, holidays: readonly HolidayRule[]): IsoDate | null {
  return dueDates(term, from, holidays)[0] ?? null
}

/** The days before a date on which a term warns, in order; empty for a term of another kind. */
export function warningsOf(term: Term, date: IsoDate): readonly IsoDate[] {
  if (term.unit !== 'days_before') return []
  return term.value.map((days) => addDays(date, -days)).sort()
}
