import { type RawBuilder, sql } from 'kysely'
import type { DatabaseRole } from '../../domain/access/roles.ts'
import type { CaseCursor, CaseFilter, CaseQuery, CaseSort } from '../../domain/casework/caseQuery.ts'
import { OPEN } from '../../domain/codes/codedState.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { Schema } from '../schema.ts'
import type { ActorTx } from '../withActor.ts'

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

/** Whose list it is: it is driven from the grants of a caseworker, the shares of a partner, or the tenant for who sees all of it. */
export type ListScope = {
  readonly tenant: number
  readonly role: DatabaseRole
  readonly among?: RawBuilder<unknown>
}

const sharedColumns = [
  'tenant',
  'case_id',
  'version',
  'number',
  'reported_on',
  'topic',
  'country',
  'place',
  'sex',
  'age_band',
  'victim_group',
  'closed_on',
  'phase',
  'changed',
] as const satisfies readonly (keyof Schema['case_state'])[]

const otherColumns = [
  'case_year',
  'channel',
  'reporter_role',
  'topic_reported',
  'topic_on',
  'tie',
  'outcome',
  'outcome_on',
  'result',
  'result_on',
] as const satisfies readonly (keyof Schema['case_state'])[]

type Shared = Pick<Schema['case_state'], (typeof sharedColumns)[number]>

/** The facts of one case; what an organisation that was given a share is not told, is missing. */
export type CaseFacts = Shared & Partial<Pick<Schema['case_state'], (typeof otherColumns)[number]>>

/** The columns of a case that a role may read. */
export function factColumns({ role }: Pick<ListScope, 'role'>): readonly (keyof CaseFacts)[] {
  return role === 'partner' ? sharedColumns : allColumns
}

const allColumns = [...sharedColumns, ...otherColumns]

/** One case by its number; missing when there is none or it may not be seen, which look the same. */
export async function findCase(tx: ActorTx, scope: ListScope, number: string): Promise<CaseFacts | undefined> {
  const { rows } = await sql<CaseFacts>`
    select ${sql.join(factColumns(scope).map((column) => sql.ref(column)))} from case_state
    where tenant = ${scope.tenant} and number = ${number} ${plannedOnce}`.execute(tx)
  return rows[0]
}

/** At most `limit` cases from the cursor on, in the order of reading. Keyset paging: a page far down costs what the first costs. */
export async function listCases(
  tx: ActorTx,
  scope: ListScope,
  { filter, sort, descending, after, backwards }: CaseQuery,
  limit: number,
): Promise<readonly CaseLine[]> {
  const down = descending !== backwards
  const value = sortValues[sort]
  const direction = down ? sql`desc` : sql`asc`
  const { rows } = await sql<CaseLine>`
    select case_id, number, reported_on, topic, victim_group, country, place, closed_on, phase,
      ${scope.role === 'partner' ? sql`` : sql`topic_reported, outcome, result,`} (${value})::text as sorted_by
    from case_state where ${whereOf(scope, filter)} ${after ? beyond(sort, after, down) : sql``}
    order by ${value} ${direction}, case_id ${direction} limit ${limit}`.execute(tx)
  return backwards ? rows.toReversed() : rows
}

/** How many cases fit, counted up to `most`, and the years of all cases that the actor may see, newest first. */
export type CaseListExtent = { readonly count: number; readonly years: readonly number[] }

/**
 * The cases of a caseworker or a partner are looked at once for both. Who sees the whole tenant counts no further than `most` and walks the index
 * from year to year, so that it costs what there are years and not cases.
 */
export async function findExtent(
  tx: ActorTx,
  scope: ListScope,
  filter: CaseFilter,
  most: number,
): Promise<CaseListExtent> {
  if (scope.role !== 'caseworker' && scope.role !== 'partner') {
    return { count: await countCases(tx, scope, filter, most), years: await listYears(tx, scope) }
  }
  const { rows } = await sql<{ year: number; count: number }>`
    select extract(year from reported_on)::int as year, count(*) filter (where ${filterOf(scope, filter)}) as count
    from case_state where ${seenBy(scope)} group by 1 order by 1 desc`.execute(tx)
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  return { count: Math.min(count, most), years: rows.map(({ year }) => year) }
}

async function countCases(tx: ActorTx, scope: ListScope, filter: CaseFilter, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from case_state where ${whereOf(scope, filter)} limit ${most}) as found`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

async function listYears(tx: ActorTx, scope: ListScope): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive years(year) as (
      select max(case_year) from case_state where ${seenBy(scope)}
      union all
      select (select max(case_year) from case_state where ${seenBy(scope)} and case_year < years.year)
      from years where years.year is not null
    )
    select year from years where year is not null`.execute(tx)
  return rows.map(({ year }) => year)
}

function whereOf(scope: ListScope, filter: CaseFilter): RawBuilder<unknown> {
  return sql`${seenBy(scope)} and ${filterOf(scope, filter)}`
}

/** The policy alone would walk the tenant with a probe per case; this makes it as much work as the actor has cases. */
function seenBy({ tenant, role }: ListScope): RawBuilder<unknown> {
  if (role === 'caseworker') return sql`tenant = ${tenant} and case_id = any(array(select case_id from my_cases))`
  if (role === 'partner') return sql`tenant = ${tenant} and case_id = any(array(select case_id from shared_cases))`
  return sql`tenant = ${tenant}`
}

function filterOf({ among, role }: ListScope, filter: CaseFilter): RawBuilder<unknown> {
  const { year, topic, victimGroup, country, outcome, status, number } = filter
  const conditions = [
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

/** Partners have no right to the column that an index begins with; their cases are few. */
function inYear(role: DatabaseRole, year: number): RawBuilder<unknown> {
  if (role !== 'partner') return sql`case_year = ${year}::smallint`
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
