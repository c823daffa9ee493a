import type { Profile } from '../codes/profile.ts'

/** The lists behind the numbers of the boards: cases, or things to do. */
export const caseLists = ['open', 'danger', 'unassigned'] as const
export const itemLists = [
  'late',
  'week',
  'waiting',
  'waiting_late',
  'answered_late',
  'first_answers',
  'fund_owed',
  'aftercare_due',
  'aftercare_done',
] as const

export type CaseListName = (typeof caseLists)[number]
export type ItemListName = (typeof itemLists)[number]

/** Lists that only who accounts for the whole hub gets. */
export const managersLists: readonly (CaseListName | ItemListName)[] = [
  'answered_late',
  'first_answers',
  'fund_owed',
  'aftercare_due',
  'aftercare_done',
]

/** One of the lists, of one colleague or organisation where it is theirs. */
export type BoardList = {
  readonly list: CaseListName | ItemListName
  readonly colleague?: number | undefined
  readonly organisation?: number | undefined
}

/** What stands on the agenda because it runs out on its day: checks, agreements, permits and limits on an absence. */
export function expiringCodes({ terms }: Pick<Profile, 'terms'>): readonly string[] {
  const found = terms.entries.filter(
    ({ kind, countsFrom }) =>
      kind === 'expiry' || kind === 'limit' || expiringStarts.some((start) => start === countsFrom),
  )
  return found.map(({ code }) => code)
}

const expiringStarts = ['permit_valid_until', 'contact_checked'] as const
