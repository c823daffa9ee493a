import { z } from 'zod'
import { caseAreas } from '../../domain/access/caseAreas.ts'
import { sharePurposes } from '../../domain/access/shareTerms.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'

/** Pieces that the requests and answers of the API are made of. */

const LARGEST_ID = 2_147_483_647

export const id = z.int().min(1).max(LARGEST_ID)

/** A number in an address, where all is text. */
const idInPath = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(id)

/** A day as `YYYY-MM-DD`. */
export const day = z.iso.date().transform((value, context) => {
  const date = parseIsoDate(value)
  if (date) return date
  context.addIssue({ code: 'custom', message: 'no day' })
  return z.NEVER
})

export const writtenDay = z.iso.date()

/** RFC 3339, in UTC. */
export const moment = z.iso.datetime().describe('RFC 3339, UTC')

export const area = z.enum(caseAreas)
export const sharePurpose = z.enum(sharePurposes)

/** What cannot be the number of a case is answered as a number that nobody has, so it is no fault here. */
const number = z
  .string()
  .describe(
    'The number of a case, URL-encoded. For the numbers `.` and `..`, which no address can hold: `~.` and `~..`.',
  )

export const caseParams = z.strictObject({ number })
export const principalParams = z.strictObject({ number, principal: idInPath })
export const personParams = z.strictObject({ number, person: idInPath })
export const shareParams = z.strictObject({ number, share: idInPath })

/** An operation that takes no field takes none that nobody knows, either. */
export const noFields = z.strictObject({})

export const person = z.object({ person: id, name: z.string() })
