import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { code } from './deedFields.ts'

const tourNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
const params = z.object({ tour: tourNumber })
const beginForm = z.strictObject({ story: code, part: code })
const stepForm = z.strictObject({ how: z.enum(['one', 'on', 'step']) })

/** The tour that an address names. What can't be one fails with `not-found`, as a tour that is not there. */
export function parseTour(addressed: unknown): number {
  const parsed = params.safeParse(addressed)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.tour
}

/** The tour that a browser plays, as it keeps it; missing when that is none. */
export function parsePlayed(kept: string | undefined): number | undefined {
  return tourNumber.safeParse(kept).data
}

/** Which story somebody begins, and as whom. Fails with `not-found`, as a story that is not there. */
export function parseBegin(body: unknown): { readonly story: string; readonly part: string } {
  const parsed = beginForm.safeParse(body)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data
}

/** How far somebody goes on: by one deed, as far as others act, or to the end of the step. Fails with `invalid-input`. */
export function parseStep(body: unknown): 'one' | 'on' | 'step' {
  const parsed = stepForm.safeParse(body)
  if (!parsed.success) throw new AppError('invalid-input', { field: 'how', expected: 'one, on or step' })
  return parsed.data.how
}

/** The number of the case whose page, form or program's call an address is; missing when it is none. */
export function caseNumberIn(address: string): string | undefined {
  return /^(?:\/api\/v1)?\/cases\/(\d{2}-\d{1,9})(?:[/?#]|$)/.exec(address)?.[1]
}
