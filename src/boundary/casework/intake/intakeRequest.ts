import { z } from 'zod'
import { language, parseQuery } from '../../parseQuery.ts'
import { parseCaseNumber } from '../caseRequest.ts'

const number = z.string().regex(/^[A-Za-z0-9./_-]{1,40}$/)
const fromQuery = z.strictObject({ ...language, from: number.optional() })
const doneQuery = z.strictObject({ ...language, done: z.literal('advised').optional() })

/** The advice request that becomes a report; missing for a new one. Fails with `invalid-input`. */
export function parseFrom(query: unknown): string | undefined {
  return parseQuery(fromQuery, query).from
}

/** Whether the advice request was registered just now. Fails with `invalid-input`. */
export function parseAdvised(query: unknown): boolean {
  return parseQuery(doneQuery, query).done !== undefined
}

/** The number in an address of an advice request. What cannot be one fails with `not-found`. */
export function parseAdviceNumber(params: unknown): string {
  return parseCaseNumber(params)
}
