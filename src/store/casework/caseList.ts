import { type RawBuilder, sql } from 'kysely'
import type { Role } from '../../domain/access/actor.ts'
import type { CaseCursor, CaseFilter, CaseQuery, CaseSort } from '../../domain/casework/caseQuery.ts'
import { OPEN } from '../../domain/codes/codedState.ts'
import type { ActorTx } from '../withActor.ts'

/** A line of the list: facts only. */
export type CaseLine = {
  readonly case_id: number
  readonly number: string
  readonly reported_on: string
  readonly topic_reported: string
  readonly topic: string
  readonly victim_group: string
  readonly country: string
  readonly place: string
  readonly outcome: string | null
  readonly result: string | null
  readonly closed_on: string | null
  readonly phase: string
  readonly sorted_by: string
}

/** Whose list it is: it is driven from the grants of a caseworker, and from the tenant for who sees all of it. */
export type ListScope = { readonly tenant: number; readonly role: Role; readonly among?: RawBuilder<unknown> }

/** One case by its number; missing when there is none or it may not be seen, which look the same. */
export function findCase(tx: ActorTx, tenant: number, number: string) {
  return tx
    .selectFrom('case_state')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('number', '=', number)
    .executeTakeFirst()
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
    select case_id, number, reported_on, topic_reported, topic, victim_group, country, place, outcome, result, closed_on, phase,
      (${value})::text as sorted_by
    from case_state where ${whereOf(scope, filter)} ${after ? beyond(sort, after, down) : sql``}
    order by ${value} ${direction}, case_id ${direction} limit ${limit}`.execute(tx)
  return backwards ? rows.toReversed() : rows
}

/** How many cases fit, counted up to `most`: beyond that a list says 'more than'. */
export async function countCases(tx: ActorTx, scope: ListScope, filter: CaseFilter, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from case_state where ${whereOf(scope, filter)} limit ${most}) as found`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/**
 * The years in which cases were reported that the actor may see, newest first. Who sees the whole tenant walks the index from year to
 * year, so that it costs what there are years; a caseworker's own cases are few enough to look at each.
 */
export async function listYears(tx: ActorTx, { tenant, role }: ListScope): Promise<readonly number[]> {
  const seen = whereOf({ tenant, role }, {})
  const query =
    role === 'caseworker'
      ? sql<{ year: number }>`select distinct case_year as year from case_state where ${seen} order by 1 desc`
      : sql<{ year: number }>`
          with recursive years(year) as (
            select max(case_year) from case_state where ${seen}
            union all
            select (select max(case_year) from case_state where ${seen} and case_year < years.year)
            from years where years.year is not null
          )
          select year from years where year is not null`
  const { rows } = await query.execute(tx)
  return rows.map(({ year }) => year)
}

function whereOf({ tenant, role, among }: ListScope, filter: CaseFilter): RawBuilder<unknown> {
  const { year, topic, victimGroup, country, outcome, status } = filter
  const conditions = [
    sql`tenant = ${tenant}`,
    // The policy alone would walk the tenant with a probe per case; this makes it as much work as the caseworker has cases.
    role === 'caseworker' ? sql`case_id = any(array(select case_id from my_cases))` : undefined,
    among && sql`case_id = any(array(${among}))`,
    year === undefined ? undefined : sql`case_year = ${year}::smallint`,
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
