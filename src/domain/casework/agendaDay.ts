import type { Profile } from '../codes/profile.ts'
import { type Term, type TermKind, termOf } from '../codes/terms.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays } from '../terms/calendar.ts'
import { warningsOf } from '../terms/dueDates.ts'
import type { AgendaItem } from './agenda.ts'

/** How what has to be done stands on a day. `lapsed` is no work that came late but a right or an answer that ended. */
export type Standing = 'late' | 'lapsed' | 'today' | 'soon' | 'later' | 'undated'

/** How far ahead a day is soon. */
export const SOON_DAYS = 14

type Due = Pick<AgendaItem, 'code' | 'due'>

/**
 * How an open item stands on a day. What is due before that day is late, by rule and whoever waits; soon is what is due in two weeks, and
 * what the profile warns of earlier, from its first warning on. That nothing happened for long is no work before its day.
 */
export function standingOn(profile: Pick<Profile, 'terms'>, { code, due }: Due, today: IsoDate): Standing {
  if (due === null) return 'undated'
  const term = termOf(profile.terms, code)
  if (due < today) return term && lapsing.includes(term.kind) ? 'lapsed' : 'late'
  if (due === today) return 'today'
  if (isStillness(profile, { code })) return 'later'
  return due <= addDays(today, SOON_DAYS) || firstWarning(profile, term, due) <= today ? 'soon' : 'later'
}

/** Whether an item asks why nothing happens: whatever happens moves it, so that it is work on its day and not before. */
export function isStillness({ terms }: Pick<Profile, 'terms'>, { code }: Pick<AgendaItem, 'code'>): boolean {
  return termOf(terms, code)?.countsFrom === 'last_event'
}

const lapsing: readonly TermKind[] = ['expiry', 'limit']

/** The term that warns of the limits on an absence. */
const ABSENCE_WARNINGS = 'absence_warnings'

/** The day on which the profile first warns of a day; the day itself when it does not. */
function firstWarning({ terms }: Pick<Profile, 'terms'>, term: Term | undefined, due: IsoDate): IsoDate {
  const isAbsence = term?.kind === 'limit' && (term.countsFrom === 'left_netherlands' || term.countsFrom === 'left_eu')
  const warner = isAbsence ? termOf(terms, ABSENCE_WARNINGS) : term
  return (warner && warningsOf(warner, due)[0]) ?? due
}

/** How many days ahead a list has to look so that it misses no warning of the profile. */
export function daysAhead({ terms }: Pick<Profile, 'terms'>): number {
  const warned = terms.entries.flatMap((term) => (term.unit === 'days_before' ? term.value : []))
  return Math.max(SOON_DAYS, ...warned)
}
