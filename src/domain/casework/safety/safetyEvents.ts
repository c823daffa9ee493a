import { day, type EventOf, facts, flag, listOf, maybe, oneOf, text, wholeNumber } from '../facts.ts'

/** What became of the call to the police that acute danger asks for first. */
export const policeSteps = ['called', 'asked_reporter', 'not_possible'] as const

/** Days that a danger hangs on. */
export const plannedDays = ['travel', 'wedding'] as const

export type PlannedDay = (typeof plannedDays)[number]

/**
 * What tells people of the field that danger is near or grows. Asked one by one; none of it is added up, and several may be true of a family
 * in which nothing happens.
 */
export const redFlags = [
  'threats',
  'earlier_violence',
  'watched_or_locked_in',
  'papers_or_phone_taken',
  'wedding_prepared',
  'journey_prepared',
  'honour_or_shame_named',
  'secret_found_out',
  'sibling_went_before',
  'fetched_back_before',
  'many_relatives_involved',
  'despair',
] as const

export type RedFlag = (typeof redFlags)[number]

/** Danger and what is done against it. No score: none is validated. Reasons and findings are sealed. */
export const safetyEvents = {
  safety_level_set: { facts: facts({ level: text, police: maybe(oneOf(policeSteps)) }) },
  safety_assessed: {
    facts: facts({ signals: listOf(text), risk_factors: listOf(text), red_flags: listOf(text) }),
  },
  planned_day_set: { facts: facts({ kind: oneOf(plannedDays), date: maybe(day) }), subject: 'kind' },
  safety_check_asked: { facts: facts({ check: wholeNumber, organisation: wholeNumber }), subject: 'check' },
  /** `family_talk`: the expert assessed that a talk with the family can be had. */
  safety_check_answered: {
    facts: facts({ check: wholeNumber, answer: text, valid_until: maybe(day), family_talk: flag }),
    subject: 'check',
    changes: ['expert_answer'],
  },
  /** A senior recorded why no check is asked. */
  safety_check_waived: { facts: facts({}) },
  safety_plan_written: { facts: facts({ phase: text }), subject: 'phase' },
  /** A senior deviated from a rule, with a reason; the manager sees it and looks at it. */
  rule_overridden: { facts: facts({ override: wholeNumber, rule: text }), subject: 'override' },
  override_reviewed: { facts: facts({ override: wholeNumber, justified: flag }), subject: 'override' },
} as const

export type SafetyEvent = EventOf<typeof safetyEvents>
