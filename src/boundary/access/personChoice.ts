import { z } from 'zod'
import { AppError } from '../../errors.ts'

const personChoice = z.strictObject({ person: z.coerce.number().int().min(1).max(2_147_483_647) })

/** The person that somebody picked in a demo. Fails with `invalid-input`. */
export function parsePersonChoice(body: unknown): number {
  const parsed = personChoice.safeParse(body)
  if (!parsed.success) throw new AppError('invalid-input')
  return parsed.data.person
}
