import fc from 'fast-check'
import { caseActs } from '../../src/boundary/casework/acts/caseActs.ts'
import { correctableFacts, linkKinds } from '../../src/domain/casework/closing/closingEvents.ts'
import { contactOutcomes, contactWays, weekdays } from '../../src/domain/casework/contact/contactEvents.ts'
import { custodyKinds } from '../../src/domain/casework/persons/personsEvents.ts'
import { fundPayers, fundPurposes, wishes } from '../../src/domain/casework/plan/planEvents.ts'
import { policeSteps } from '../../src/domain/casework/safety/safetyEvents.ts'
import { questionKinds, reliabilities } from '../../src/domain/casework/verification/verificationEvents.ts'
import { ageBands } from '../../src/domain/codes/ageBand.ts'
import { profile } from '../support/profileNl.ts'

/** Who can be asked and given something in these tests (`allPartners`). */
const organisations = ['1', '20', '30', '40', '99'] as const

const codesOf = (list: { readonly entries: readonly { readonly code: string }[] }) =>
  list.entries.map(({ code }) => code)
const { lists, casework, returnPlans } = profile

/** Days around the case of the tests, some before its report and some after any today. */
const days = fc.integer({ min: -3, max: 60 }).map((n) => new Date(Date.UTC(2020, 0, 10 + n)).toISOString().slice(0, 10))
const numbers = fc.integer({ min: 1, max: 4 }).map(String)
const words = fc.constantFrom('Verzonnen tekst.', 'محمد', 'x')
const yesOrNo = fc.constantFrom('yes', 'no')
const oneOf = (codes: readonly string[]) => fc.constantFrom(...codes, 'no_such_code')
const someOf = (codes: readonly string[]) =>
  fc.subarray([...codes], { minLength: 0, maxLength: Math.min(3, codes.length) })

/** What may stand in a field, by its name: the same name means the same in every act, or one of the meanings that it has. */
const fields: Readonly<Record<string, fc.Arbitrary<string | readonly string[]>>> = {
  ...Object.fromEntries(
    [
      'on',
      'valid_until',
      'until',
      'since',
      'due',
      'date',
      'permit_valid_until',
      'left_netherlands',
      'left_eu',
      'share_until',
      'birth_date',
    ].map((name) => [name, days]),
  ),
  ...Object.fromEntries(
    [
      'person',
      'paper',
      'check',
      'question',
      'proposal',
      'request',
      'referral',
      'entry',
      'document',
      'override',
      'through',
      'interpreter',
    ].map((name) => [name, numbers]),
  ),
  ...Object.fromEntries(
    [
      'reason',
      'name',
      'phone',
      'school',
      'about',
      'danger_source',
      'knows',
      'how',
      'nationalities',
      'address',
      'who',
      'text',
      'says',
    ]
      .concat(
        [
          'code_word',
          'cover_story',
          'never_text',
          'agreed_with',
          'email',
          'note',
          'reasoning',
          'asked',
          'conditions',
          'finding',
          'evidence',
        ],
        ['withheld', 'said_by', 'summary', 'despite'],
        Array.from({ length: 12 }, (_, n) => `answer_${n + 1}`),
      )
      .map((name) => [name, words]),
  ),
  ...Object.fromEntries(
    ['trusted', 'family_talk', 'client_wishes', 'justified', 'incoming', 'knows_family', 'minor', 'by_self'].map(
      (name) => [name, yesOrNo],
    ),
  ),
  topic: oneOf(codesOf(lists.topics)),
  tie: oneOf(codesOf(lists.ties)),
  place: oneOf(codesOf(lists.client_locations)),
  country: fc.constantFrom('MA', 'IQ', 'NL', 'XX'),
  phase: oneOf([...codesOf(lists.case_phases), ...codesOf({ entries: returnPlans.safetyPlan })]),
  channel: oneOf(codesOf(lists.channels)),
  reporter_role: oneOf(codesOf(lists.reporter_roles)),
  decision: fc.constantFrom('same', 'other', 'none_found', 'approved', 'refused'),
  other: fc.constantFrom('7', '8', '26-0001'),
  age: fc.constantFrom('16', '35'),
  age_on: fc.constantFrom('2020-01-01', '2026-11-20'),
  birth_year: fc.constantFrom('2004', '1990'),
  role: oneOf(codesOf(casework.person_roles)),
  danger: oneOf(codesOf(casework.danger_relations)),
  permit_kind: oneOf(codesOf(casework.permit_kinds)),
  kind: oneOf([
    ...codesOf(casework.document_kinds),
    ...questionKinds,
    ...linkKinds,
    ...codesOf(casework.sensitive_kinds),
    'travel',
    'wedding',
    'fact',
    'view',
  ]),
  holder: oneOf(codesOf(casework.document_holders)),
  stay: oneOf(codesOf(casework.stay_kinds)),
  custody: oneOf(custodyKinds),
  ground: oneOf(codesOf(casework.share_grounds)),
  share_ground: oneOf(codesOf(casework.share_grounds)),
  ways: someOf(contactWays),
  never: someOf(contactWays),
  way: oneOf(contactWays),
  days: someOf(weekdays),
  from: fc.constantFrom('08:00', '22:00'),
  to: fc.constantFrom('10:00', '23:30'),
  time: fc.constantFrom('09:30', '23:00'),
  time_zone: fc.constantFrom('Asia/Baghdad', 'Europe/Amsterdam', 'Pacific/Kiritimati', 'Nowhere/At_all'),
  client_time_zone: fc.constantFrom('Asia/Baghdad', 'Europe/Amsterdam'),
  source: fc.constantFrom('client', 'document', 'authority', 'nobody'),
  outcome: oneOf([
    ...codesOf(lists.outcomes),
    ...contactOutcomes,
    ...codesOf({ entries: returnPlans.aftercare.outcomes }),
  ]),
  level: oneOf(codesOf(casework.safety_levels)),
  police: oneOf(policeSteps),
  signals: someOf(codesOf(casework.signals)),
  risk_factors: someOf(codesOf(casework.risk_factors)),
  red_flags: someOf(['violence', 'suicidality', 'no_such_flag']),
  heading: someOf(['who_is_danger', 'way_out']),
  said: fc.array(words, { maxLength: 2 }),
  organisation: fc.constantFrom(...organisations),
  share_areas: someOf(['identity', 'safety', 'verification']),
  areas: someOf(['identity', 'safety', 'verification', 'return', 'nothing']),
  answer: oneOf([...codesOf(casework.safety_check_answers), 'accepted', 'declined']),
  rule: oneOf(codesOf(casework.casework_rules)),
  reliability: oneOf(reliabilities),
  template: oneOf(codesOf({ entries: returnPlans.templates })),
  situations: someOf(codesOf({ entries: returnPlans.situations })),
  step: oneOf(codesOf({ entries: returnPlans.steps })),
  wish: oneOf(wishes),
  purpose: oneOf([...fundPurposes, 'handing_over']),
  euros: fc.constantFrom('10', '125,50', '0', 'veel'),
  payer: oneOf(fundPayers),
  moment: oneOf(codesOf({ entries: returnPlans.aftercare.moments })),
  destination: oneOf(codesOf(casework.referral_destinations)),
  result: oneOf(codesOf(lists.results)),
  fact: oneOf(correctableFacts),
  value: fc.oneof(days, fc.constantFrom(...ageBands, 'female', 'MA')),
  same_client: yesOrNo,
  effect_seen: fc.constantFrom('yes', 'no'),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `question_${n + 1}`,
      oneOf([...codesOf({ entries: returnPlans.aftercare.questions }), 'no_help_why']),
    ]),
  ),
}

/** The fields that an act has and nobody here can fill: then this file does not know the act. */
export const unknownFields = Object.entries(caseActs).flatMap(([name, { fields: shape }]) =>
  Object.keys(shape.shape)
    .filter((field) => !Object.hasOwn(fields, field))
    .map((field) => `${name}.${field}`),
)

export type AnyAct = { readonly name: string; readonly input: Readonly<Record<string, unknown>> }

/** Any act, its fields filled with what may stand there and with what may not, each filled in three times out of four. */
export const anyAct: fc.Arbitrary<AnyAct> = fc.constantFrom(...Object.keys(caseActs)).chain((name) => {
  const shape = Object.keys(caseActs[name]?.fields.shape ?? {})
  const filled = Object.fromEntries(
    shape.map((field) => [
      field,
      fc.option(fields[field] ?? fc.constant('?'), { freq: field === 'on' ? 50 : 6, nil: undefined }),
    ]),
  )
  return fc.record(filled).map((input) => ({ name, input: withoutMissing(input) }))
})

function withoutMissing(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}
