import type { Term, Terms, Verification } from '../codes/terms.ts'
import { type IsoDate, parseIsoDate, yearOf } from '../shared/isoDate.ts'

/** A period that asks for attention; both days belong to it. */
export type Window = {
  readonly code: string
  readonly from: IsoDate
  readonly until: IsoDate
  readonly verified: Verification
}

/** The yearly periods that begin in a year; one that ends before it begins runs into the next year. */
export function seasonWindows(terms: Terms, year: number): readonly Window[] {
  return inOrder(terms.entries.flatMap((term) => seasonOf(term, year)))
}

/** The school holidays with a day in a year. A holiday that nobody filled in is not among them: see `unfilledWindows`. */
export function schoolHolidays(terms: Terms, year: number): readonly Window[] {
  const windows = terms.entries.flatMap((term): readonly Window[] => {
    if (term.unit !== 'dates' || term.value === null) return []
    const [from, until] = term.value
    const touches = yearOf(from) <= year && year <= yearOf(until)
    return touches ? [{ code: term.code, from, until, verified: term.verified }] : []
  })
  return inOrder(windows)
}

/** The codes of periods whose days still have to be filled in from their source. */
export function unfilledWindows(terms: Terms): readonly string[] {
  return terms.entries.filter(({ unit, value }) => unit === 'dates' && value === null).map(({ code }) => code)
}

function seasonOf(term: Term, year: number): readonly Window[] {
  if (term.unit !== 'month_day') return []
  const [first, last] = term.value
  const from = parseIsoDate(`${year}-${first}`)
  const until = parseIsoDate(`${last < first ? year + 1 : year}-${last}`)
  return from && until ? [{ code: term.code, from, until, verified: term.verified }] : []
}

function inOrder(windows: readonly Window[]): readonly Window[] {
  return windows.toSorted((one, other) => (`${one.from} ${one.code}` < `${other.from} ${other.code}` ? -1 : 1))
}
