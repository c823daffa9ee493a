import type { VictimGroup } from '../codes/victimGroup.ts'

/** By what a list of cases can be sorted. */
export const caseSorts = ['reported_on', 'number', 'country', 'topic', 'victim_group', 'outcome'] as const

export type CaseSort = (typeof caseSorts)[number]

/** What a list of cases shows: each choice left out means all. `outcome` may be `open`. */
export type CaseFilter = {
  readonly year?: number
  readonly topic?: string
  readonly victimGroup?: VictimGroup
  readonly country?: string
  readonly outcome?: string
  readonly status?: 'open' | 'closed'
  /** Part of the number of a case. */
  readonly number?: string
}

/** An organisation that was given a share is not told the outcome: it can neither filter nor sort by it, which would tell it too. */
export function asksForUnshared({ filter, sort }: Pick<CaseQuery, 'filter' | 'sort'>): 'outcome' | undefined {
  return filter.outcome !== undefined || sort === 'outcome' ? 'outcome' : undefined
}

/** The row after which a page begins: the sorted value of the last row before it, and its case id to tell equals apart. */
export type CaseCursor = { readonly value: string; readonly caseId: number }

export type CaseQuery = {
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly descending: boolean
  readonly after?: CaseCursor
  /** True when the page is the one before the cursor. */
  readonly backwards: boolean
}

export const CASES_PER_PAGE = 50
