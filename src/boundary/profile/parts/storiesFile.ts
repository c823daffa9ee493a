import { z } from 'zod'
import { code, codes, countryCode, labels, source, text, uniqueEntries } from '../shapes.ts'

/** Counted from the first start of the tour: day 0 is today. */
const day = z.int()

const person = z.strictObject({
  code,
  role: code,
  name: text,
  sex: code.optional(),
  birth_day: day.optional(),
  danger: z.boolean().optional(),
  danger_relation: code.optional(),
})

const event = z.strictObject({
  day,
  actor: code,
  event: code,
  ...labels,
  known: z.array(text),
  decision: text.nullable(),
  rules: codes,
  refused: text.nullable(),
  note: text.optional(),
})

const factsAtEnd = z.strictObject({
  intake_kind: code,
  reported_day: day,
  channel: code,
  reporter_role: code,
  topic_reported: code,
  topic: code,
  age: z.int().min(0).max(120),
  sex: code,
  accompanying_minors: z.int().min(0).max(20),
  victim_group: code,
  client_location: code,
  country: countryCode,
  tie: code,
  outcome: code,
  outcome_day: day,
  result: code,
  result_day: day,
  closing_reason: code,
  closed_day: day,
  template: code.nullable(),
})

const story = z.strictObject({
  code,
  ...labels,
  source: source.optional(),
  summary_nl: text,
  summary_en: text,
  roles_to_play: codes.min(1),
  persons: uniqueEntries(person).min(1),
  start_day: z.literal(0),
  events: z.array(event).min(1),
  facts_at_end: factsAtEnd,
})

/** Invented stories from the first call to aftercare, for tours and tests. */
export const storiesFile = z.strictObject({
  default_sources: z.strictObject({ stories: source, events: source }),
  stories: uniqueEntries(story).min(1),
})
