import { z } from 'zod'
import {
  type CaseCursor,
  type CaseFilter,
  type CaseQuery,
  type CaseSort,
  caseSorts,
} from '../../domain/casework/caseQuery.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { victimGroups } from '../../domain/codes/victimGroup.ts'
import { FIRST_FIGURES_YEAR } from '../../domain/figures/previousYear.ts'
import { AppError } from '../../errors.ts'
import { countedDay } from '../figures/questionRequest.ts'
import { language, oneOf, parseQuery, year } from '../parseQuery.ts'
import { parseCaseCursor } from './caseCursor.ts'
import { type Definitions, type NumberChoice, numberChoice } from './numberChoice.ts'

/** What an address of the list asks for: which cases in which order, and from where on. Names are no matter of an address. */
export type CaseListChoice = {
  readonly query: CaseQuery
  /** Only the cases behind this number of the figures. */
  readonly under?: NumberChoice
}

export type ParseCaseListChoice = (query: unknown) => CaseListChoice

/** Newest first; all else from A to Z. */
export function isDescendingFirst(sort: CaseSort): boolean {
  return sort === 'reported_on'
}

/** Reads the address of the list with the codes of the profile. Fails with `invalid-input`. */
export function makeParseCaseListChoice(profile: Profile, definitions: Definitions): ParseCaseListChoice {
  const { lists } = profile
  const codesOf = (list: 'topics' | 'countries' | 'outcomes') => lists[list].entries.map(({ code }) => code)
  const schema = z.strictObject({
    ...language,
    year: year.optional(),
    topic: oneOf(codesOf('topics')).optional(),
    group: oneOf(victimGroups).optional(),
    country: oneOf(codesOf('countries')).optional(),
    outcome: oneOf(codesOf('outcomes')).optional(),
    status: oneOf(['open', 'closed']).optional(),
    sort: oneOf(caseSorts).default('reported_on'),
    order: oneOf(['asc', 'desc']).optional(),
    after: z.string('').optional(),
    before: z.string('').optional(),
    under: z.string('table.5').max(200).optional(),
    figures_year: year.refine((asked) => asked >= FIRST_FIGURES_YEAR, '2018').optional(),
    as_of: countedDay.optional(),
    known_at: countedDay.optional(),
    definitions: oneOf([...definitions.sets.keys()]).optional(),
  })
  return (query) => {
    const asked = parseQuery(schema, query)
    const { sort, order } = asked
    const descending = order === undefined ? isDescendingFirst(sort) : order === 'desc'
    const under = numberChoice(asked, definitions)
    return {
      query: { filter: filterOf(asked), sort, descending, ...placeOf(sort, asked) },
      ...(under && { under }),
    }
  }
}

type Chosen = { readonly [Name in keyof CaseFilter]: CaseFilter[Name] | undefined }

function filterOf({
  group,
  ...asked
}: Chosen & { readonly group?: CaseFilter['victimGroup'] | undefined }): CaseFilter {
  const { year: reportedIn, topic, country, outcome, status } = asked
  return {
    ...(reportedIn !== undefined && { year: reportedIn }),
    ...(topic !== undefined && { topic }),
    ...(group !== undefined && { victimGroup: group }),
    ...(country !== undefined && { country }),
    ...(outcome !== undefined && { outcome }),
    ...(status !== undefined && { status }),
  }
}

type Place = { readonly after?: string | undefined; readonly before?: string | undefined }

/** Where the page begins, or where it ends when it is the one before. */
function placeOf(sort: CaseSort, { after, before }: Place): { after?: CaseCursor; backwards: boolean } {
  if (after !== undefined && before !== undefined) throw new AppError('invalid-input')
  const word = after ?? before
  if (word === undefined) return { backwards: false }
  const cursor = parseCaseCursor(sort, word)
  if (cursor) return { after: cursor, backwards: before !== undefined }
  throw new AppError('invalid-input')
}
