import { z } from 'zod'
import { language, parseQuery } from '../parseQuery.ts'

const line = z
  .string('0-5000')
  .regex(/^\d{1,4}$/, '0-5000')
  .transform(Number)

const asked = z.strictObject({ ...language, after: line.optional(), before: line.optional() })

/** Which messages a page wants: what came after one, what stands before one, or, with neither, the newest. */
export function parsePanelPart(query: unknown): z.output<typeof asked> {
  return parseQuery(asked, query)
}
