import type { HolidayRule } from '../codes/holidays.ts'
import { type IsoDate, parseIsoDate, yearOf } from '../shared/isoDate.ts'
import { addDays, weekdayOf } from './calendar.ts'

const SUNDAY = 7

/** Easter Sunday of a year of the Gregorian calendar: the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return dayOf(year, `${twoDigits(Math.floor(days / 31))}-${twoDigits((days % 31) + 1)}`)
}

/** The day of a holiday in a year. */
export function holidayIn(year: number, rule: HolidayRule): IsoDate {
  if ('daysAfterEaster' in rule) return addDays(easterSunday(year), rule.daysAfterEaster)
  const usual = dayOf(year, rule.on)
  return rule.onSunday !== undefined && weekdayOf(usual) === SUNDAY ? dayOf(year, rule.onSunday) : usual
}

export function isHoliday(date: IsoDate, rules: readonly HolidayRule[]): boolean {
  return rules.some((rule) => holidayIn(yearOf(date), rule) === date)
}

/** Throws for a day that the year does not have: the profile's parser takes days of every year only. */
function dayOf(year: number, monthDay: string): IsoDate {
  const date = parseIsoDate(`${String(year).padStart(4, '0')}-${monthDay}`)
  if (!date) throw new Error(`${monthDay} is no day of ${year}`)
  return date
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
