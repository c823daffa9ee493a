import { z } from 'zod'
import type { Act } from '../casework/acts/act.ts'

/** The body of an act: the version of the case that the client read, and the fields of the act. */
export function actBody(act: Act) {
  const seen = z
    .int()
    .min(1)
    .describe(
      'The version of the case that was read: what somebody else wrote since about the same thing is a conflict.',
    )
  return z.strictObject({ seen, ...act.fields.shape })
}

/** What an act left. */
export const writtenAct = z.object({ version: z.int().describe('The version of the case now.') })
