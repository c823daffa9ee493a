import { writeCaseCursor } from '../../boundary/casework/caseCursor.ts'
import { type CaseListChoice, isDescendingFirst } from '../../boundary/casework/caseListChoice.ts'
import type { NumberChoice } from '../../boundary/casework/numberChoice.ts'
import type { CaseCursor, CaseFilter, CaseQuery, CaseSort } from '../../domain/casework/caseQuery.ts'
import { yearEnd } from '../../domain/shared/isoDate.ts'
import { paths } from '../shell/paths.ts'

export type Fields = Readonly<Record<string, string>>

/** The address of a list; what `makeParseCaseListChoice` reads from it is the choice again. */
export function caseListHref(choice: CaseListChoice): string {
  const search = new URLSearchParams(caseListFields(choice)).toString()
  return search === '' ? paths.cases : `${paths.cases}?${search}`
}

/** All that was chosen, as an address or a form says it. */
export function caseListFields(choice: CaseListChoice): Fields {
  const { after, backwards, sort, filter } = choice.query
  return {
    ...filterFields(filter),
    ...(sort !== 'reported_on' && { sort }),
    ...keptFields(choice),
    ...(after && { [backwards ? 'before' : 'after']: writeCaseCursor(sort, after) }),
  }
}

/** What a form keeps when its own fields change: the turned order, and the number of the figures. */
export function keptFields({ query, under }: CaseListChoice): Fields {
  const { sort, descending } = query
  return {
    ...(descending !== isDescendingFirst(sort) && { order: descending ? 'desc' : 'asc' }),
    ...(under && { under: under.cell.id, ...questionFields(under), figures_year: String(under.question.year) }),
  }
}

/** The address of the number in the figures. */
export function numberHref(under: NumberChoice): string {
  const search = new URLSearchParams(questionFields(under)).toString()
  return `${paths.number(under.question.year, under.cell.id)}?${search}`
}

/** The list with another filter, from its first page on. */
export function withFilter(choice: CaseListChoice, filter: CaseFilter): CaseListChoice {
  return { ...choice, query: { ...fromTheStart(choice.query), filter } }
}

/** The list sorted by a column, or turned when it is sorted so already. */
export function withSort(choice: CaseListChoice, sort: CaseSort): CaseListChoice {
  const { query } = choice
  const descending = query.sort === sort ? !query.descending : isDescendingFirst(sort)
  return { ...choice, query: { ...fromTheStart(query), sort, descending } }
}

export function withPlace(choice: CaseListChoice, after: CaseCursor, backwards: boolean): CaseListChoice {
  return { ...choice, query: { ...choice.query, after, backwards } }
}

export function withoutPlace(choice: CaseListChoice): CaseListChoice {
  return { ...choice, query: fromTheStart(choice.query) }
}

function fromTheStart({ filter, sort, descending }: CaseQuery): CaseQuery {
  return { filter, sort, descending, backwards: false }
}

function filterFields({ year, victimGroup, ...codes }: CaseFilter): Fields {
  return {
    ...(year !== undefined && { year: String(year) }),
    ...(victimGroup !== undefined && { group: victimGroup }),
    ...codes,
  }
}

function questionFields({ question, definitions }: NumberChoice): Fields {
  const { year, asOf, knownAt } = question
  return {
    ...(asOf !== yearEnd(year) && { as_of: asOf }),
    ...(knownAt !== null && { known_at: knownAt }),
    definitions: definitions.name,
  }
}
