import { type IsoDate, yearEnd } from '../shared/isoDate.ts'

/** The first and last day that can be written; a sum that goes past one stays there, so that no date breaks a page. */
const FIRST_DAY = dayNumber('1900-01-01' as IsoDate)
const LAST_DAY = dayNumber(yearEnd(9999))
const MONTHS = 12

/** Days are whole days without a clock or a time zone. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(dayNumber(date) + days)
}

export function addWeeks(date: IsoDate, weeks: number): IsoDate {
  return addDays(date, weeks * 7)
}

/**
 * The same day of a later (or earlier) month; the last day of that month when it has no such day. From 31 January one month is
 * the last of February. Regulation (EEC, Euratom) 1182/71, article 3(2)(c), counts so; for Dutch terms it is our choice.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date)
  const index = year * MONTHS + (month - 1) + months
  const first = { year: Math.floor(index / MONTHS), month: modulo(index, MONTHS) + 1 }
  return dateOf(numberOf(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month))))
}

/** The same day of a later year; from 29 February it is 28 February when that year has no such day, as with months. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * MONTHS)
}

/**
 * The day on which somebody reaches an age. Who was born on 29 February gets older on 1 March in other years: what protects a
 * minor then does not end a day early. Our choice; no source was read.
 */
export function birthday(born: IsoDate, age: number): IsoDate {
  const { year, month, day } = partsOf(born)
  return dateOf(numberOf(year + age, month, day))
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 is Monday and 7 is Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return modulo(dayNumber(date) + 3, 7) + 1
}

function daysInMonth(year: number, month: number): number {
  const [nextYear, nextMonth] = month === MONTHS ? [year + 1, 1] : [year, month + 1]
  return numberOf(nextYear, nextMonth, 1) - numberOf(year, month, 1)
}

function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date)
  return numberOf(year, month, day)
}

function partsOf(date: IsoDate) {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Days since 1 January 1970. A day past the end of its month runs on into the next. Howard Hinnant, `days_from_civil`. */
function numberOf(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The way back: Howard Hinnant, `civil_from_days`. */
function dateOf(wanted: number): IsoDate {
  const days = Math.min(Math.max(wanted, FIRST_DAY), LAST_DAY) + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const leaps = -Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra + leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
