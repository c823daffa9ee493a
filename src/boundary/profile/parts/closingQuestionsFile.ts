import { z } from 'zod'
import { code, codes, labels, source, uniqueEntries } from '../shapes.ts'

const listed = codes.min(1).optional()

const question = z.strictObject({
  code,
  ...labels,
  source,
  when: z.strictObject({
    results: codes.min(1),
    any_of: z.strictObject({ outcomes: listed, closing_reasons: listed }),
  }),
  answer: z.literal('text'),
  required: z.boolean(),
})

/** What is asked when a case closes. */
export const closingQuestionsFile = uniqueEntries(question)
