import { z } from 'zod'
import { code, codes, labels, source, statement, text, uniqueEntries } from '../shapes.ts'
import { when } from './guideFile.ts'

/** What holds only for some answers of the guide; without `when` it always holds. */
const sometimes = { ...labels, when: when.optional() }
const sourced = { code, ...labels, source }

const attention = z.strictObject({ ...sourced, when: when.optional(), applies_to: codes.min(1), rule: code.optional() })
const decision = z.strictObject({ code, number: z.int().positive(), ...labels })

const step = z.strictObject({
  ...sourced,
  number: z.int().positive(),
  task_nl: text,
  task_en: text,
  // Where the usual task would be dangerous: the first that fits is shown in its place.
  instead: z.array(z.strictObject({ ...labels, when, source })).optional(),
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
  cautions: z.array(z.strictObject(sometimes)).optional(),
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
  honour_code_differences: uniqueEntries(z.strictObject({ ...sourced, regular: z.strictObject(sometimes) })),
  professions: z.strictObject({ note: text, entries: uniqueEntries(profession) }),
  after_report: text,
  no_score: statement,
})
