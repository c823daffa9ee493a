import { isVerified, type TermKind, type TermStart, type Terms, type Verification } from '../codes/terms.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { dueDates } from './dueDates.ts'
import type { GivenTerm } from './givenTerms.ts'

/** A day with its reason: which term, counted from what, and how sure that is. `termOf` gives the words and the source. */
export type TermDate = {
  readonly code: string
  /** The last day on which the term is kept; for a reminder the day on which it speaks. */
  readonly due: IsoDate
  readonly kind: TermKind
  readonly countsFrom: TermStart
  /** The day that it is counted from. */
  readonly from: IsoDate
  readonly verified: Verification
  /** The term that a reminder warns of, where that has a date of its own. */
  readonly warnsOf: string | undefined
  /** The kind of permit is unknown, so that the term may not hold for this client. */
  readonly uncertain: boolean
}

/** What a term is counted from: a fact and its day. */
export type CountedFrom = { readonly fact: TermStart; readonly day: IsoDate }

/** The dates of one term from the day that it is counted from. Empty when it gives none, or when nothing is counted. */
export function termDates(term: GivenTerm, day: IsoDate, terms: Terms): readonly TermDate[] {
  const { countsFrom } = term
  return countsFrom ? termDatesFrom(term, { fact: countsFrom, day }, terms) : []
}

/** As `termDates`, counted from another fact than the term's own. */
export function termDatesFrom(term: GivenTerm, start: CountedFrom, terms: Terms): readonly TermDate[] {
  return dueDates(term, start.day, terms.holidays).map((due) => termDate(term, start, due))
}

export function termDate({ code, kind, verified }: GivenTerm, start: CountedFrom, due: IsoDate): TermDate {
  const { fact: countsFrom, day: from } = start
  return { code, due, kind, countsFrom, from, verified, warnsOf: undefined, uncertain: false }
}

/** The reminders before a date that is a term's own. They are no surer than that date. */
export function warningsBefore(reminder: GivenTerm, limit: TermDate, terms: Terms): readonly TermDate[] {
  const { code: warnsOf, uncertain } = limit
  const verified = isVerified(limit.verified) ? reminder.verified : limit.verified
  return termDates(reminder, limit.due, terms).map((date) => ({ ...date, verified, warnsOf, uncertain }))
}

/** The earliest first; of one day in the order of their codes. */
export function inOrder(dates: readonly TermDate[]): readonly TermDate[] {
  const keyOf = ({ due, code, warnsOf = '' }: TermDate) => `${due} ${code} ${warnsOf}`
  return dates.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/**
 * What still asks for something: without reminders of a day that has passed, and of a row of reminders that already spoke only the
 * last one. Other dates stay, however late they are.
 */
export function liveDates(dates: readonly TermDate[], today: IsoDate): readonly TermDate[] {
  const rowOf = ({ code, from, warnsOf = '' }: TermDate) => `${code} ${from} ${warnsOf}`
  const isWarning = ({ kind, due, from }: TermDate) => kind === 'reminder' && due < from
  return dates.filter((date) => {
    if (!isWarning(date)) return true
    if (date.from < today) return false
    const replaced = dates.some((other) => rowOf(other) === rowOf(date) && date.due < other.due && other.due <= today)
    return !replaced
  })
}
