import type { Role } from '../../src/domain/access/roles.ts'
import type { Colleague } from '../support/testDesk.ts'

export type Input = Readonly<Record<string, string | readonly string[]>>
export type Step = readonly [who: Colleague, act: string, input: Input]
export type Attempt = {
  readonly rule: string
  readonly before: readonly Step[]
  readonly act: string
  readonly input: Input
  readonly who?: Colleague
  /** What the page says, in Dutch; a role that never does it is refused without a word on the case. */
  readonly says: string | 'not your role'
}

const words = 'Verzonnen tekst.'

/** Of the colleagues of the hub who try: their role. */
export const roleOf: Partial<Record<Colleague, Role>> = {
  noord: 'caseworker',
  intake: 'intake',
  senior: 'senior',
  manager: 'manager',
}

export const father: Step = ['noord', 'record-person', { role: 'parent', name: 'Verzonnen vader' }]
const interpreter: Step = ['noord', 'record-person', { role: 'interpreter', name: 'Verzonnen tolk' }]
export const atHome: Step = ['noord', 'change-place', { place: 'in_netherlands', country: 'NL' }]
export const onlyMessages: Step = [
  'noord',
  'agree-safe-contact',
  { ways: ['message'], never: ['call'], time_zone: 'Europe/Amsterdam', agreed_with: words },
]
const waived: Step = ['senior', 'waive-safety-check', { reason: words }]
const asksCheck: Step = [
  'noord',
  'ask-safety-check',
  {
    organisation: '@police',
    asked: words,
    share_areas: ['safety'],
    share_ground: 'vital_interest',
    share_until: '@today',
  },
]
export const contact = {
  ...{ way: 'call', time: '00:01', outcome: 'reached', note: words },
  ...{ time_zone: 'Europe/Amsterdam', client_time_zone: 'Europe/Amsterdam' },
}

/** Each has to be refused, with everything on one day, whichever day that is. */
export const attempts: readonly Attempt[] = [
  {
    rule: 'acute_police_first',
    before: [],
    act: 'set-safety-level',
    input: { level: 'acute', reason: words },
    says: 'politie',
  },
  {
    rule: 'no_family_talk_abroad',
    before: [father],
    act: 'record-contact',
    input: { ...contact, person: '@father' },
    says: 'buitenland',
  },
  {
    rule: 'no_family_talk_abroad',
    before: [father],
    act: 'plan-family-talk',
    input: { person: '@father', date: '@today', client_wishes: 'yes', reason: words },
    says: 'buitenland',
  },
  {
    rule: 'family_talk_after_assessment',
    before: [atHome, father],
    act: 'plan-family-talk',
    input: { person: '@father', date: '@today', client_wishes: 'yes', reason: words },
    says: 'deskundige',
  },
  {
    rule: 'expertise_centre_involved',
    before: [],
    act: 'move-phase',
    input: { phase: 'verification' },
    says: 'veiligheidscheck',
  },
  {
    rule: 'safety_check_valid',
    before: [onlyMessages],
    act: 'record-contact',
    input: { ...contact, way: 'message' },
    says: 'geen veiligheidscheck gevraagd',
  },
  {
    rule: 'safety_check_valid',
    before: [onlyMessages, asksCheck],
    act: 'record-contact',
    input: { ...contact, way: 'message' },
    says: 'nog geen antwoord',
  },
  {
    rule: 'contact_within_rules_only',
    before: [onlyMessages, waived],
    act: 'record-contact',
    input: contact,
    says: 'afgesproken',
  },
  {
    rule: 'interpreter_checked',
    before: [onlyMessages, waived, interpreter],
    act: 'record-contact',
    input: { ...contact, way: 'message', interpreter: '@interpreter' },
    says: 'tolk',
  },
  {
    rule: 'two_parties_determine',
    before: [waived],
    act: 'confirm-determination',
    input: { proposal: '1', reason: words },
    says: 'not your role',
  },
  {
    rule: 'override_is_seen',
    before: [],
    act: 'override-rule',
    input: { rule: 'no_family_talk_abroad', reason: words },
    says: 'not your role',
  },
  {
    rule: 'two_parties_determine',
    before: [],
    act: 'override-rule',
    input: { rule: 'two_parties_determine', reason: words },
    who: 'senior',
    says: 'wijkt niemand af',
  },
]
