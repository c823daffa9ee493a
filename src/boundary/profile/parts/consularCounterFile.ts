import { z } from 'zod'
import { code, codes, labels, source, statement, text, uniqueEntries } from '../shapes.ts'

const step = z.strictObject({
  code,
  ...labels,
  source,
  order: z.int().positive(),
  part: z.enum(['identity', 'room', 'local_staff', 'hub', 'documents', 'safe_contact']),
  // Nothing here asks to inform or contact the family.
  family_contact: z.literal('none'),
  rule: code.optional(),
  contact: code.optional(),
  note: text.optional(),
})

/** The checklist of a consular officer for when she is at the counter now. */
export const consularCounterFile = z.strictObject({
  title: statement,
  calls: codes.min(1),
  steps: uniqueEntries(step).min(1),
})
