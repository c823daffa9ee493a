import { z } from 'zod'
import { code, text } from '../shapes.ts'

const contactTexts = z.strictObject({
  name: text,
  note: text,
  hours: text.optional(),
  date_text: text.optional(),
  reach: text.optional(),
  condition: text.optional(),
  condition_other: text.optional(),
  condition_abroad: text.optional(),
  condition_abroad_other: text.optional(),
  /** Of the embassies, as long as none was checked. */
  unchecked: text.optional(),
})

const texts = z.record(code, text)
const ticks = z.strictObject({ title: text, entries: texts })

/**
 * `formal`: as it is said to a professional, in a language that has a form of address of its own for them. `self`: as it is put to who asks
 * for themselves.
 */
const spoken = z.union([text, z.strictObject({ text, formal: text.optional(), self: text.optional() })])
const spokenTexts = z.record(code, spoken)

const asked = { text, formal: text.optional(), self: text.optional(), hint: spoken.optional() }
const question = z.strictObject({ ...asked, values: z.record(code, z.union([text, z.strictObject(asked)])) })

/** What the guide says, by its lists. */
const guideTexts = z.strictObject({
  inputs: z.record(code, question),
  safety_rules: spokenTexts,
  actions: spokenTexts,
  never: spokenTexts,
  why: spokenTexts,
  hand_over: z.record(code, z.strictObject({ text, warning: text.optional() })),
  questions: z.record(code, z.strictObject({ text, answer: text })),
  phone_taken: texts,
  signals: ticks,
  risk_factors: ticks,
  no_score: text,
  one_is_enough: text,
  send_note: text,
})

/** What a profile says to the public in a language beside Dutch and English, by the codes of the parts that say it there. */
export const languageTextsFile = z.strictObject({
  contacts: z.record(code, contactTexts),
  guide: guideTexts.optional(),
  /** All ready sentences for who answers a conversation, or none. */
  sentences: texts.optional(),
})
