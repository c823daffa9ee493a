import { z } from 'zod'
import { code, codes, source, spoken, text, uniqueEntries } from '../shapes.ts'
import { when } from './guideFile.ts'

const sourced = { code, ...spoken, source, note: text.optional() }
const order = z.int().positive()

const sentence = z.strictObject({ ...sourced, when: when.optional(), instruction: z.literal(true).optional() })

const absenceStep = z.strictObject({
  ...sourced,
  order,
  when: when.optional(),
  family_contact: z.enum(['none', 'after_assessment']).optional(),
})

const whatFollows = z.strictObject({
  ...sourced,
  order,
  terms: codes.optional(),
  family_contact: z.literal('none').optional(),
})

/** What to say to a pupil, how absence is handled, what follows a report and what the reporter hears. */
export const afterReportFile = z.strictObject({
  say_to_pupil: uniqueEntries(sentence).min(1),
  absence: uniqueEntries(absenceStep).min(1),
  after_report: uniqueEntries(whatFollows).min(1),
  reporter_hears: uniqueEntries(z.strictObject({ ...sourced, terms: codes.optional() })).min(1),
})
