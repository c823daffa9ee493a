import { z } from 'zod'
import { databaseRoleOf, type Role } from '../../domain/access/roles.ts'
import type { CaseCursor, CaseFilter, CaseQuery, CaseSort } from '../../domain/casework/caseQuery.ts'
import { CASES_PER_PAGE } from '../../domain/casework/caseQuery.ts'
import { OPEN } from '../../domain/codes/codedState.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { victimGroups } from '../../domain/codes/victimGroup.ts'
import { parseCaseCursor } from '../casework/caseCursor.ts'
import { area } from './fields.ts'
import { invalidField, unknownField } from './requestFaults.ts'

/** The names of orders in the API, and what they are called within. */
const sorts = {
  reportedOn: 'reported_on',
  number: 'number',
  country: 'country',
  topic: 'topic',
  victimGroup: 'victim_group',
  outcome: 'outcome',
} as const satisfies Readonly<Record<string, CaseSort>>

const sortNames = Object.keys(sorts) as (keyof typeof sorts)[]

/** What can be asked of cases, with the codes of a profile. */
export type CaseRequests = ReturnType<typeof caseRequests>

export function caseRequests({ lists }: Profile) {
  const codesOf = (list: 'topics' | 'countries' | 'outcomes') => z.enum(lists[list].entries.map(({ code }) => code))
  const filter = {
    topic: codesOf('topics').optional(),
    victimGroup: z.enum(victimGroups).optional(),
    country: codesOf('countries').optional(),
    outcome: z.union([codesOf('outcomes'), z.literal(OPEN)]).optional(),
    status: z.enum(['open', 'closed']).optional(),
  }
  const year = z.int().min(1901).max(9999)
  return {
    list: z.strictObject({
      year: z.coerce.number().pipe(year).optional(),
      ...filter,
      sort: z.enum(sortNames).default('reportedOn'),
      order: z.enum(['asc', 'desc']).optional(),
      after: z.string().max(400).optional(),
      before: z.string().max(400).optional(),
      limit: z.coerce.number().pipe(z.int().min(1).max(CASES_PER_PAGE)).default(CASES_PER_PAGE),
    }),
    search: z.strictObject({
      text: z
        .string()
        .regex(/^\P{C}{2,40}$/u)
        .describe('A part of the number of a case.'),
    }),
    exported: z.strictObject({ format: z.enum(['csv', 'json']), year: year.optional(), ...filter }),
  }
}

/** Either all sealed parts of an area, or one part by its name. */
export const opening = z.union([
  z.strictObject({ area }),
  z.strictObject({ part: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/) }),
])

type Listed = z.output<CaseRequests['list']>

/**
 * The query of a list. An organisation that was given a share is not told the outcome: for it the field does not exist, nor the order.
 * Throws an `InvalidRequest`.
 */
export function caseQueryOf(role: Role, { sort: name, order, after, before, limit: _, ...filter }: Listed): CaseQuery {
  if (databaseRoleOf(role) === 'partner') {
    if (filter.outcome !== undefined) throw unknownField('outcome')
    if (name === 'outcome') throw invalidField('sort')
  }
  const sort = sorts[name]
  const descending = order === undefined ? sort === 'reported_on' : order === 'desc'
  return { filter: caseFilterOf(filter), sort, descending, ...placeOf(sort, after, before) }
}

type Chosen = { readonly [Name in keyof CaseFilter]: CaseFilter[Name] | undefined }

export function caseFilterOf(chosen: Chosen): CaseFilter {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
}

function placeOf(
  sort: CaseSort,
  after: string | undefined,
  before: string | undefined,
): { after?: CaseCursor; backwards: boolean } {
  const word = after ?? before
  if (word === undefined) return { backwards: false }
  if (after !== undefined && before !== undefined) throw invalidField('before')
  const cursor = parseCaseCursor(sort, word)
  if (!cursor) throw invalidField(after === undefined ? 'before' : 'after')
  return { after: cursor, backwards: after === undefined }
}
