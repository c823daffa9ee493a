import { type RawBuilder, sql } from 'kysely'
import type { CaseCursor, CaseFilter, CaseQuery, CaseSort } from '../../domain/casework/caseQuery.ts'
import { OPEN } from '../../domain/codes/codedState.ts'
import type { ActorTx } from '../withActor.ts'
import type { CaseScope } from './caseFacts.ts'

/** A line of the list: facts only. What an organisation that was given a share is not told, is missing from its lines. */
export type CaseLine = {
  readonly case_id: number
  readonly number: string
  readonly reported_on: string
  readonly topic: string
  readonly victim_group: string
  readonly country: string
  readonly place: string
  readonly closed_on: string | null
  readonly phase: string
  readonly sorted_by: string
  readonly topic_reported?: string
  readonly outcome?: string | null
  readonly result?: string | null
}

/** Whose list it is, and among which cases, when not among all. */
export type ListScope = CaseScope & { readonly among?: RawBuilder<unknown> }

/** A page of a list, how many cases fit, and the years of all cases that the actor may see, newest first. */
export type CaseListPage = {
  readonly rows: readonly CaseLine[]
  readonly count: number
  readonly years: readonly number[]
}

/** At most so many rows, and counted no further than `most`. */
type Limits = { readonly limit: number; readonly most: number }

/**
 * A page from the cursor on, in the order of reading. Keyset paging: a page far down costs what the first costs. The cases of a
 * caseworker or a partner are looked at once, for page, count and years; who sees the whole tenant walks its indexes.
 */
export async function listCases(
  tx: ActorTx,
  scope: ListScope,
  query: CaseQuery,
  { limit, most }: Limits,
): Promise<CaseListPage> {
  const { filter, sort, descending, after, backwards } = query
  const down = descending !== backwards
  const direction = down ? sql`desc` : sql`asc`
  const { own, from, years } = sourceOf(scope)
  const fits = filterOf(scope, filter)
  const { rows } = await sql<{ rows: CaseLine[] | null; count: number; years: number[] | null }>`
    ${own}
    select (select json_agg(page) from (
        select ${lineColumns(scope)}, (${sortValues[sort]})::text as sorted_by
        from ${from} and ${fits} ${after ? beyond(sort, after, down) : sql``}
        order by ${sortValues[sort]} ${direction}, case_id ${direction} limit ${limit}) as page) as rows,
      (select count(*) from (select 1 from ${from} and ${fits} limit ${most}) as found) as count,
      ${years} as years`.execute(tx)
  const [found] = rows
  const lines = found?.rows ?? []
  return { rows: backwards ? lines.toReversed() : lines, count: found?.count ?? 0, years: found?.years ?? [] }
}

type Source = {
  readonly own: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  readonly years: RawBuilder<unknown>
}

/**
 * The policy alone would walk the tenant with a probe per case; driven from the grants or shares it is as much work as the actor has
 * cases.
 */
function sourceOf(scope: ListScope): Source {
  const { tenant, role } = scope
  if (role !== 'caseworker' && role !== 'partner') {
    return { own: sql``, from: sql`case_state where tenant = ${tenant}`, years: yearsOfTenant(tenant) }
  }
  const given = role === 'partner' ? sql`shared_cases` : sql`my_cases`
  return {
    own: sql`with own as materialized (select ${lineColumns(scope)}, gone from case_state
      where tenant = ${tenant} and case_id = any(array(select case_id from ${given})))`,
    from: sql`own where true`,
    years: sql`(select array_agg(year order by year desc)
      from (select distinct extract(year from reported_on)::int as year from own where gone is null) as each)`,
  }
}

/** From year to year along the index, so that it costs what there are years and not cases. */
function yearsOfTenant(tenant: number): RawBuilder<unknown> {
  return sql`array(with recursive years(year) as (
      select max(case_year) from case_state where tenant = ${tenant} and gone is null
      union all
      select (select max(case_year) from case_state where tenant = ${tenant} and gone is null and case_year < years.year)
      from years where years.year is not null
    )
    select year::int from years where year is not null)`
}

function lineColumns({ role }: CaseScope): RawBuilder<unknown> {
  const shared = sql`case_id, number, reported_on, topic, victim_group, country, place, closed_on, phase`
  return role === 'partner' ? shared : sql`${shared}, topic_reported, outcome, result`
}

function filterOf({ among, role }: ListScope, filter: CaseFilter): RawBuilder<unknown> {
  const { year, topic, victimGroup, country, outcome, status, number } = filter
  const conditions = [
    // A number that was counted before a case was voided or merged shows the case that it counted.
    among ? undefined : sql`gone is null`,
    sql`true`,
    among && sql`case_id = any(array(${among}))`,
    year === undefined ? undefined : inYear(role, year),
    number === undefined ? undefined : sql`number like ${`%${number.replaceAll(/[\\%_]/g, '\\$&')}%`}`,
    topic === undefined ? undefined : sql`topic = ${topic}`,
    victimGroup === undefined ? undefined : sql`victim_group = ${victimGroup}`,
    country === undefined ? undefined : sql`country = ${country}`,
    outcome === undefined ? undefined : outcome === OPEN ? sql`outcome is null` : sql`outcome = ${outcome}`,
    status === undefined ? undefined : status === 'open' ? sql`closed_on is null` : sql`closed_on is not null`,
  ]
  return sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` and `,
  )
}

/** Who sees the whole tenant has an index by year. */
function inYear(role: CaseScope['role'], year: number): RawBuilder<unknown> {
  if (role !== 'partner' && role !== 'caseworker') return sql`case_year = ${year}::smallint`
  return sql`reported_on between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`
}

function beyond(sort: CaseSort, { value, caseId }: CaseCursor, down: boolean): RawBuilder<unknown> {
  const bound = sort === 'reported_on' ? sql`${value}::date` : sql`${value}`
  return down
    ? sql`and (${sortValues[sort]}, case_id) < (${bound}, ${caseId}::bigint)`
    : sql`and (${sortValues[sort]}, case_id) > (${bound}, ${caseId}::bigint)`
}

const sortValues: Readonly<Record<CaseSort, RawBuilder<unknown>>> = {
  reported_on: sql`reported_on`,
  number: sql`number`,
  country: sql`country`,
  topic: sql`topic`,
  victim_group: sql`victim_group`,
  outcome: sql`coalesce(outcome, '')`,
}
