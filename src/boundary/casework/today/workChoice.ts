import { z } from 'zod'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { day, language, oneOf, parseQuery } from '../../parseQuery.ts'

/** Whose work: one's own cases, or those of one's teams (of the whole hub for who sees all). */
export const workOf = ['mine', 'team'] as const
export type WorkOf = (typeof workOf)[number]

export const spans = ['month', 'week'] as const
export type Span = (typeof spans)[number]

const todayQuery = z.strictObject({ ...language, of: oneOf(workOf).optional() })
const calendarQuery = z.strictObject({ ...todayQuery.shape, span: oneOf(spans).optional(), on: day.optional() })

/** What was chosen, or else what is usual for who asks. Fails with `invalid-input`. */
export function parseWorkChoice(query: unknown, usual: WorkOf): WorkOf {
  return parseQuery(todayQuery, query).of ?? usual
}

export type CalendarChoice = { readonly of: WorkOf; readonly span: Span; readonly on: IsoDate | undefined }

/** Which days of whose calendar; else what is usual for who asks. Fails with `invalid-input`. */
export function parseCalendarChoice(query: unknown, usual: WorkOf): CalendarChoice {
  const { of = usual, span = 'month', on } = parseQuery(calendarQuery, query)
  return { of, span, on }
}

const A_MOMENT = 'YYYY-MM-DDTHH:MM:SS.ffffffZ'
const seenForm = z.strictObject({
  at: z.string(A_MOMENT).regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/, A_MOMENT),
  of: oneOf(workOf).optional(),
})

/** Until which moment somebody has seen what others did. Fails with `invalid-input`. */
export function parseSeenForm(body: unknown): { readonly at: string; readonly of: WorkOf } {
  const { at, of = 'mine' } = parseQuery(seenForm, body)
  return { at, of }
}

const feedFile = /^(?<token>[\w-]{43})\.ics$/

/** The secret of the address of a calendar; missing when it is none. */
export function parseFeedFile(params: unknown): string | undefined {
  const { file } = params as { readonly file?: unknown }
  return typeof file === 'string' ? feedFile.exec(file)?.groups?.token : undefined
}
