import { z } from 'zod'
import { language, parseQuery } from '../parseQuery.ts'

const page = z.strictObject({
  ...language,
  page: z
    .string('1-9999')
    .regex(/^[1-9]\d{0,3}$/, '1-9999')
    .transform(Number)
    .default(1),
})

/** Which page of the queue is asked for, from 1. */
export function parseQueuePage(query: unknown): number {
  return parseQuery(page, query).page
}
