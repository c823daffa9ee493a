import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { language, parseQuery } from '../parseQuery.ts'

const A_NUMBER = '1, 2, 3'
const number = /^[1-9]\d{0,14}$/

const placeQuery = z.strictObject({
  ...language,
  before: z.string(A_NUMBER).regex(number, A_NUMBER).transform(Number).optional(),
})

/** From which notice on an address asks for older ones; missing for the newest. Fails with `invalid-input`. */
export function parseInboxPlace(query: unknown): number | undefined {
  return parseQuery(placeQuery, query).before
}

const readForm = z.strictObject({ notice: z.union([z.literal('all'), z.string().regex(number).transform(Number)]) })

/** Which notice a form marks as read, or all. Fails with `invalid-input`. */
export function parseReadForm(body: unknown): number | 'all' {
  const parsed = readForm.safeParse(body)
  if (!parsed.success) throw new AppError('invalid-input', { field: 'notice', expected: `all, ${A_NUMBER}` })
  return parsed.data.notice
}
