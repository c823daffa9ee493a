import type { IsoDate } from '../shared/isoDate.ts'
import type { LocalText } from '../shared/locale.ts'
import type { HolidayRule } from './holidays.ts'
import type { Source } from './source.ts'

/** The facts that a term can be counted from. `calendar` is no fact of a case: it is a period of the year. */
export const termStarts = [
  'advice_given',
  'agreed_return_date',
  'arrived_in_netherlands',
  'birth',
  'calendar',
  'child_taken_or_kept',
  'closed_or_youngest_child_eighteen',
  'contact_checked',
  'content_checked',
  'conversation_deletion_asked',
  'determination_proposed',
  'eighteenth_birthday',
  'entry_visa_applied',
  'entry_visa_issued',
  'fund_asked',
  'last_activity_of_both_sides',
  'last_event',
  'left_eu',
  'left_kingdom_as_adult_with_other_nationality',
  'left_netherlands',
  'marriage_date',
  'message_sent',
  'permit_valid_until',
  'person_confirmed_back_or_worker_decided',
  'planned_travel_date',
  'planned_wedding_date',
  'provisional_guardianship_granted',
  'referral_sent',
  'report_received',
  'report_received_by_veilig_thuis',
  'residence_absence_limit',
  'rule_overridden',
  'safety_assessed',
  'safety_check_answered',
  'safety_check_asked',
  'support_without_return',
  'vt_safety_assessment_done',
] as const

export type TermStart = (typeof termStarts)[number]

export const termKinds = [
  'deadline',
  'expiry',
  'reminder',
  'limit',
  'circumstance',
  'expectation',
  'information',
  'retention',
  'alarm',
  'window',
] as const

export type TermKind = (typeof termKinds)[number]

/** `read`: the value stands in the source; `conflicting`: sources differ; `not_verified`: no source was read; `product`: our own choice. */
export const verifications = ['read', 'conflicting', 'not_verified', 'product'] as const

export type Verification = (typeof verifications)[number]

/** Whether a screen may show the term without the words "not verified". */
export function isVerified(verified: Verification): boolean {
  return verified === 'read' || verified === 'product'
}

export const lengthUnits = ['working_days', 'days', 'weeks', 'months', 'years', 'years_of_age', 'minutes'] as const

export type LengthUnit = (typeof lengthUnits)[number]

/** A day of any year, written MM-DD. */
export type MonthDay = string

/** What a term measures; each unit has a value of its own shape. A term without one is there to be read. */
export type Measure =
  /** One length, or a row of them from the same fact. */
  | { readonly unit: LengthUnit; readonly value: readonly number[] }
  | { readonly unit: 'days_before'; readonly value: readonly number[] }
  | { readonly unit: 'month_day'; readonly value: readonly [from: MonthDay, until: MonthDay] }
  /** Empty until somebody fills it in from its source. */
  | { readonly unit: 'dates'; readonly value: readonly [from: IsoDate, until: IsoDate] | null }
  | { readonly unit: null; readonly value: null }

/** When a term that asks whether to inform the family may not even be shown. */
export type FamilyGuard = {
  readonly blockedAt: readonly string[]
  readonly needs: readonly string[]
}

/** A deadline or a term of law or policy, as a setting of the profile. */
export type Term = Measure & {
  readonly code: string
  readonly labels: LocalText
  readonly kind: TermKind
  /** Missing where nothing is counted. */
  readonly countsFrom: TermStart | undefined
  /** Another fact that it is counted from when the first did not happen. */
  readonly orCountsFrom: TermStart | undefined
  /** The text of law that it is said to rest on. */
  readonly basis: string | undefined
  readonly verified: Verification
  readonly source: Source
  /** A second source, also where it says something else. */
  readonly also: Source | undefined
  readonly note: string | undefined
  /** What happens when it passes. */
  readonly effect: LocalText | undefined
  /** The only desk that gets it; missing when it is for every desk. */
  readonly desk: 'veilig_thuis' | undefined
  /** The phase of a case in which it is asked. */
  readonly inPhase: string | undefined
  /** The casework rule that it follows from. */
  readonly rule: string | undefined
  /** The kind of task that it makes. */
  readonly task: string | undefined
  /** The kinds of permit that it is about; missing when it has nothing to do with a permit. */
  readonly appliesTo: readonly string[] | undefined
  /** The safety levels at which it is asked; missing when at every level. */
  readonly atSafetyLevels: readonly string[] | undefined
  /** Present when it asks for a decision to inform the family. */
  readonly informsFamily: FamilyGuard | undefined
  /** The ground on which it can be postponed. */
  readonly postponable: string | undefined
  /** One of these has to have happened, besides the time. */
  readonly needsAny: readonly string[]
  /** One of these takes it away. */
  readonly unless: readonly string[]
  readonly alarmTo: string | undefined
  /** What it may not reach beyond. */
  readonly within: string | undefined
  /** Whether the passing of time is enough. */
  readonly byDateAlone: boolean
  /** In how many years on end it has to be passed. */
  readonly repeatedYears: number
}

/** The terms of a profile, and the days that are no working day. */
export type Terms = {
  readonly entries: readonly Term[]
  readonly holidays: readonly HolidayRule[]
}

/** Missing when the profile has no such term. */
export function termOf(terms: Terms, code: string): Term | undefined {
  return terms.entries.find((term) => term.code === code)
}
