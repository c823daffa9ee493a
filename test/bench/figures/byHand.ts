/**
 * The best SQL that we know of for the same counts, written by hand, run by the administrator: no row security, no joins for words, the
 * question as literals. One with an `index` of its own reads a copy of the history that has this index alone, so that neither side can
 * use the other's.
 */
export type Rival = {
  readonly name: string
  readonly index?: string
  readonly query: (question: RivalQuestion) => string
}

export type RivalQuestion = {
  readonly tenant: number
  readonly year: number
  readonly asOf: string
  readonly knownAt: string
}

const counted = 'select cell, count(*) from'

export const yearEndRivals: readonly Rival[] = [
  {
    name: 'same index',
    query: ({ tenant, year }) => `${counted} case_history where tenant = ${tenant} and case_year = ${year}::smallint
      and known_to = 'infinity' and valid_from <= make_date(case_year::int, 12, 31) and valid_to > make_date(case_year::int, 12, 31)
      group by cell`,
  },
]

const anyDateIn =
  (table: string) =>
  ({ tenant, year, asOf, knownAt }: RivalQuestion): string =>
    `${counted} ${table} where tenant = ${tenant} and case_year = ${year}::smallint
    and known_to > '${knownAt} 23:00Z'::timestamptz - interval '1 microsecond'
    and known_from <= '${knownAt} 23:00Z'::timestamptz - interval '1 microsecond'
    and valid_to > '${asOf}' and valid_from <= '${asOf}' group by cell`

export const anyDateRivals: readonly Rival[] = [
  { name: 'same index', query: anyDateIn('case_history') },
  {
    name: 'index from valid_to on',
    index:
      'create index rival on rival_history (tenant, case_year, valid_to, known_to) include (known_from, valid_from, cell)',
    query: anyDateIn('rival_history'),
  },
  {
    name: 'index from known_from on',
    index:
      'create index rival on rival_history (tenant, case_year, known_from, valid_from) include (known_to, valid_to, cell)',
    query: anyDateIn('rival_history'),
  },
  {
    name: 'index of the codes first',
    index:
      'create index rival on rival_history (tenant, case_year, cell) include (known_from, known_to, valid_from, valid_to)',
    query: anyDateIn('rival_history'),
  },
]

export const flat: Rival = {
  name: 'flat table',
  query: ({ tenant, year }) =>
    `${counted} flat where tenant = ${tenant} and case_year = ${year}::smallint group by cell`,
}
