import { z } from 'zod'
import { accessActions, parseAccessAction } from '../../domain/access/accessActions.ts'
import type { LogFilter, LogPlace } from '../../domain/access/logFilter.ts'
import { roles } from '../../domain/access/roles.ts'
import { AppError } from '../../errors.ts'
import { day, language, oneOf, parseQuery } from '../parseQuery.ts'

export type LogChoice = { readonly filter: LogFilter; readonly place: LogPlace }

const A_NUMBER = '1, 2, 3'
const aNumber = z
  .string(A_NUMBER)
  .regex(/^[1-9]\d{0,14}$/, A_NUMBER)
  .transform(Number)

/** The oldest program wrote person 0: somebody whom nobody knows. */
const aPerson = z
  .string(A_NUMBER)
  .regex(/^(?:0|[1-9]\d{0,8})$/, A_NUMBER)
  .transform(Number)

const filterShape = {
  ...language,
  person: aPerson.optional(),
  number: z
    .string('C-2018-0001')
    .trim()
    .regex(/^[A-Za-z0-9./_-]{1,40}$/, 'C-2018-0001')
    .optional(),
  action: oneOf(Object.keys(accessActions)).optional(),
  role: oneOf(roles).optional(),
  outcome: oneOf(['done', 'refused']).optional(),
  from: day.optional(),
  until: day.optional(),
}

const listQuery = z.strictObject({ ...filterShape, before: aNumber.optional(), after: aNumber.optional() })
const exportQuery = z.strictObject(filterShape)

/** What an address of the access log asks for. Fails with `invalid-input`. */
export function parseLogChoice(query: unknown): LogChoice {
  const { before, after, ...asked } = parseQuery(listQuery, query)
  if (before !== undefined && after !== undefined) {
    throw new AppError('invalid-input', { field: 'after', expected: '' })
  }
  return {
    filter: filterOf(asked),
    place: { ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
  }
}

/** Which lines a file of the access log holds. Fails with `invalid-input`. */
export function parseLogFilter(query: unknown): LogFilter {
  return filterOf(parseQuery(exportQuery, query))
}

function filterOf({ lang: _language, ...asked }: z.output<typeof exportQuery>): LogFilter {
  const { person, number, action, role, outcome, from, until } = asked
  const known = action === undefined ? undefined : parseAccessAction(action)
  return {
    ...(person !== undefined && { person }),
    ...(number !== undefined && { number }),
    ...(known !== undefined && { action: known }),
    ...(role !== undefined && { role }),
    ...(outcome !== undefined && { outcome }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }
}

const lineParams = z.object({ id: aNumber })

/** The number of a line in an address. What can't be one fails with `not-found`. */
export function parseLineId(params: unknown): number {
  const parsed = lineParams.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.id
}
