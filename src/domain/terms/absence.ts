import { type IsoDate, yearEnd, yearOf } from '../shared/isoDate.ts'
import { addDays, addMonths } from './calendar.ts'

/** A stay outside the country without a break. It lasts when `until` is missing. */
export type Absence = { readonly from: IsoDate; readonly until: IsoDate | null }

/** A limit that is passed by a long stay in each of several calendar years on end. */
export type RepeatedAbsence = { readonly months: number; readonly years: number }

/**
 * The day on which a stay that lasts since a day reaches the limit, taken that it goes on, with the stays before it. A stay over
 * New Year counts in each year with the part that lies in it: our reading of "calendar year".
 */
export function repeatedAbsenceLimit(
  since: IsoDate,
  before: readonly Absence[],
  { months, years }: RepeatedAbsence,
): IsoDate | undefined {
  const absences = [...before, { from: since, until: null }]
  const first = Math.min(...absences.map(({ from }) => yearOf(from)))
  let row = 0
  for (let year = first; year <= yearOf(since) + years; year += 1) {
    const reached = reachedIn(year, absences, months)
    row = reached ? row + 1 : 0
    if (reached && row >= years && year >= yearOf(since)) return reached
  }
  return undefined
}

/** The first day of a year on which a stay in that year has lasted so many months; missing when none did. */
function reachedIn(year: number, absences: readonly Absence[], months: number): IsoDate | undefined {
  const newYear = addDays(yearEnd(year - 1), 1)
  const reached = absences.flatMap(({ from, until }) => {
    const full = addMonths(later(from, newYear), months)
    return full <= earlier(until ?? yearEnd(year), yearEnd(year)) ? [full] : []
  })
  return reached.sort()[0]
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return [one, other].sort()[1] ?? one
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return [one, other].sort()[0] ?? one
}
