import { z } from 'zod'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { day, language, parseQuery } from '../parseQuery.ts'

const query = z.strictObject({ ...language, on: day.optional() })

/** The day on which codes have to be valid; missing when all are asked for. Fails with `invalid-input`. */
export function parseValidOn(asked: unknown): IsoDate | undefined {
  return parseQuery(query, asked).on
}

const named = z.object({ name: z.string() })

/** The name of a list in an address; which lists there are is for the profile to say. */
export function parseListName(params: unknown): string {
  return named.parse(params).name
}
