import { z } from 'zod'
import { faultCodes } from './requestFaults.ts'

/** Problem details (RFC 9457). `type` says which problem it is, for programs; the words are for people. */
export const problem = z.object({
  type: z.string().describe('urn:baken:problem:not-found'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  reason: z.string().optional().describe('Which rule said no.'),
  rule: z.string().optional().describe('The safety rule of the profile that it follows from.'),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe('JSON pointer into the body, the query or the path.'),
        code: z.enum(faultCodes),
        detail: z.string(),
      }),
    )
    .optional(),
  id: z.string().optional().describe('Only with 500: the number under which it stands in the log.'),
})

export type ProblemAnswer = z.input<typeof problem>

/** The same for the description of the API. */
export const problemSchema = z.toJSONSchema(problem, { target: 'draft-2020-12' })
