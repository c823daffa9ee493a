import { z } from 'zod'
import { contactKinds, contactReaches } from '../../../domain/guide/contact.ts'
import { code, codes, labels, source, spoken, statement, text, uniqueEntries } from '../shapes.ts'

/** Holds when each named answer is one of the listed ones; no answer named always holds. */
export const when = z.record(code, codes.min(1))

/** How a question or an answer is put to somebody who asks for themselves, and what is said under it. */
const asked = {
  ...spoken,
  self_nl: text.optional(),
  self_en: text.optional(),
  hint_nl: text.optional(),
  hint_nl_u: text.optional(),
  hint_en: text.optional(),
}

const value = z.strictObject({
  code,
  ...asked,
  days: z.int().positive().optional(),
  call_first: z.literal(true).optional(),
})

const input = z.strictObject({
  code,
  ...asked,
  note: text.optional(),
  source: source.optional(),
  skip_when: z.strictObject({ when, value: code }).optional(),
  values: uniqueEntries(value).min(2),
})

const derived = z.strictObject({
  code,
  ...labels,
  source: source.optional(),
  values: uniqueEntries(value).min(2),
  first_that_fits: z.array(z.strictObject({ when, value: code })).min(1),
})

const sourced = { code, ...spoken, source }

const action = z.strictObject({
  ...sourced,
  order: z.int().positive(),
  // No action asks to inform or contact the family; each says so, and no other value can be written.
  family_contact: z.literal('none'),
  also: source.optional(),
  more: z.literal('victim-abroad').optional(),
})

const advice = z.strictObject(sourced)

const reason = z.strictObject({ ...sourced, self_nl: text.optional(), self_en: text.optional() })

const rule = z.strictObject({
  code,
  ...labels,
  source: source.optional(),
  when,
  do: codes,
  contact: z.record(code, z.int().positive()),
  never: codes,
  why: codes,
  rests_on: codes,
})

/** Per part of the answer, the codes that a test is about. */
const perPart = z.strictObject({
  do: codes.optional(),
  contact: codes.optional(),
  never: codes.optional(),
  why: codes.optional(),
})

const dialled = z.enum(['number', 'international'])
const reach = z.enum(contactReaches)

const invariant = z.strictObject({
  code,
  ...labels,
  source: source.optional(),
  when,
  min: z.record(z.enum(['do', 'contact', 'never', 'why']), z.int().positive()).optional(),
  contact_any_has: dialled.optional(),
  contact_any_always: z.literal(true).optional(),
  first_of: perPart.optional(),
  all_of: perPart.optional(),
  any_of: perPart.optional(),
  none_of: perPart.optional(),
  not_first: perPart.optional(),
  starts_with: perPart.optional(),
  first_contact: z.strictObject({ has: dialled, reach: reach.optional() }).optional(),
  contacts_reach: z.strictObject({ reach, except: codes }).optional(),
  with_condition: z.strictObject({ contact: code, one_of_do: codes, after: codes }).optional(),
  contact_order: z.strictObject({ before: z.enum(contactKinds), after: z.enum(contactKinds) }).optional(),
  action_field: z.strictObject({ family_contact: z.literal('none') }).optional(),
  none_of_fields: codes.optional(),
})

const handOver = z.strictObject({
  code,
  ...labels,
  source: source.optional(),
  warning_nl: text.optional(),
  warning_en: text.optional(),
  for: codes.optional(),
  when: when.optional(),
  note: text.optional(),
})

const answer = z.strictObject({ do: codes, contact: codes, never: codes, why: codes })

const example = z.strictObject({ code, answers: z.record(code, code), expect: answer })

/** The guide's decision table, as it is written; how it is read stands at the head of the file. */
export const guideFile = z.strictObject({
  default_sources: z.strictObject({ inputs: source, rules: source, invariants: source, hand_over: source }),
  inputs: uniqueEntries(input).min(1),
  derived: uniqueEntries(derived),
  safety_rules: uniqueEntries(advice).min(1),
  actions: uniqueEntries(action).min(1),
  never: uniqueEntries(advice).min(1),
  why: uniqueEntries(reason).min(1),
  rules: uniqueEntries(rule).min(1),
  invariants: uniqueEntries(invariant).min(1),
  no_score: statement,
  signals_and_risk_factors: z.strictObject({
    ...labels,
    source,
    note: text,
    asked_when: when,
    from: z.tuple([z.literal('signals'), z.literal('risk_factors')]),
  }),
  hand_over: uniqueEntries(handOver),
  examples: uniqueEntries(example).min(1),
})
