import { z } from 'zod'
import { code, codes, labels, source, statement, text, uniqueEntries } from '../shapes.ts'

const both = z.strictObject(labels)
const sourced = { code, ...labels, source }

const attention = z.strictObject({ ...sourced, applies_to: codes.min(1), rule: code.optional() })
const decision = z.strictObject({ code, number: z.int().positive(), ...labels })

const step = z.strictObject({
  ...sourced,
  number: z.int().positive(),
  task_nl: text,
  task_en: text,
  attention: uniqueEntries(attention).min(1),
  decisions: uniqueEntries(decision).optional(),
})

const next = z.strictObject({ next: code })
const action = z.strictObject({ action: code, then_with_veilig_thuis: codes.optional(), ...labels })
const afterAnswer = z.union([next, action])

const weighingQuestion = z.strictObject({
  ...sourced,
  number: z.int().positive(),
  if_yes: afterAnswer,
  if_no: afterAnswer,
  caution: both.optional(),
})

const profession = z.strictObject({
  ...sourced,
  examples_nl: text,
  examples_en: text,
  own_framework: z.boolean().optional(),
})

/** The five steps of the reporting code, with what to watch for abandonment, forced marriage and honour-related violence. */
export const reportingCodeFile = z.strictObject({
  safety_first: statement,
  always: statement,
  steps: uniqueEntries(step).min(1),
  weighing_questions: uniqueEntries(weighingQuestion),
  duty_to_report: uniqueEntries(z.strictObject({ ...sourced, note: text.optional() })),
  honour_code_differences: uniqueEntries(z.strictObject({ ...sourced, regular: both })),
  professions: z.strictObject({ note: text, entries: uniqueEntries(profession) }),
  after_report: text,
  no_score: statement,
})
