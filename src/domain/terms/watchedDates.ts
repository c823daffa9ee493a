import type { Term, TermStart, Terms } from '../codes/terms.ts'
import { repeatedAbsenceLimit } from './absence.ts'
import { type GivenTerm, termsForDesk } from './givenTerms.ts'
import { type CountedFrom, inOrder, type TermDate, termDate, termDatesFrom, warningsBefore } from './termDate.ts'
import { dayOfStart, type WatchedFacts } from './watchedFacts.ts'

/** The absences that count for a permit, and those that end with the return. */
const absenceStarts: readonly TermStart[] = ['left_netherlands', 'left_eu']
const endedByReturn: readonly TermStart[] = [...absenceStarts, 'left_kingdom_as_adult_with_other_nationality']

/**
 * The dates of a case that a desk has to keep in sight, the earliest first: answers due, what expires, limits on absence for the
 * kind of permit, and the reminders before them. Never one that this desk may not have (see `termsForDesk`).
 */
export function watchedDates(terms: Terms, desk: string, facts: WatchedFacts): readonly TermDate[] {
  const asked = termsForDesk(terms, desk, facts).filter((term) => isAsked(term, facts))
  const dates = asked.flatMap((term) => datesOf(term, facts, terms))
  const limits = dates.filter(isResidenceLimit)
  const reminders = asked.filter(({ countsFrom }) => countsFrom === 'residence_absence_limit')
  const warnings = reminders.flatMap((reminder) => limits.flatMap((limit) => warningsBefore(reminder, limit, terms)))
  return inOrder([...dates, ...warnings])
}

function isAsked({ code, inPhase, atSafetyLevels, rule, appliesTo }: Term, facts: WatchedFacts): boolean {
  if (facts.settled.includes(code)) return false
  if (inPhase !== undefined && inPhase !== facts.phase) return false
  if (rule !== undefined && !facts.rules.includes(rule)) return false
  if (atSafetyLevels && !(facts.safetyLevel !== null && atSafetyLevels.includes(facts.safetyLevel))) return false
  if (!appliesTo) return true
  return facts.permitKind !== null && (facts.permitKind === 'unknown' || appliesTo.includes(facts.permitKind))
}

function datesOf(term: GivenTerm, facts: WatchedFacts, terms: Terms): readonly TermDate[] {
  const start = countedFrom(term.countsFrom, facts) ?? countedFrom(term.orCountsFrom, facts)
  if (!start) return []
  const dates = term.repeatedYears > 1 ? repeatedDates(term, start, facts) : termDatesFrom(term, start, terms)
  const uncertain = term.appliesTo !== undefined && facts.permitKind === 'unknown'
  return dates.map((date) => ({ ...date, uncertain }))
}

/** Missing when that did not happen in this case, or is over. */
function countedFrom(fact: TermStart | undefined, facts: WatchedFacts): CountedFrom | undefined {
  const name = fact && dayOfStart[fact]
  const day = name && facts[name]
  if (!day) return undefined
  const isOver = endedByReturn.includes(fact) && facts.arrivedOn !== null && day <= facts.arrivedOn
  return isOver ? undefined : { fact, day }
}

/** A limit that looks at several years: with the stays that are over, and the one that lasts. */
function repeatedDates(term: GivenTerm, start: CountedFrom, facts: WatchedFacts): readonly TermDate[] {
  const [months] = term.unit === 'months' ? term.value : []
  if (months === undefined) return []
  const due = repeatedAbsenceLimit(start.day, facts.earlierAbsences, { months, years: term.repeatedYears })
  return due ? [termDate(term, start, due)] : []
}

function isResidenceLimit({ kind, countsFrom }: TermDate): boolean {
  return kind === 'limit' && absenceStarts.includes(countsFrom)
}
