import { z } from 'zod'
import { code, codes, labels, source, text, uniqueEntries } from '../shapes.ts'

const row = z.strictObject({
  code,
  ...labels,
  source,
  report: text,
  table: z.int().positive(),
  topic: code,
  by: z.literal('outcome'),
  outcomes: codes.min(1),
  published_2018: z.int().min(0),
  note: text.optional(),
})

/** How published tables count what can be read in two ways. */
export const annualCountingFile = uniqueEntries(row)
