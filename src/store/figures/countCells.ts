import { type RawBuilder, sql } from 'kysely'
import type { CubeCell } from '../../domain/codes/codedState.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import { yearEnd } from '../../domain/shared/isoDate.ts'
import type { ActorTx } from '../withActor.ts'

/**
 * The one query behind all figures: the cases of a year per combination of codes, on the reference date, as known at the end of a
 * day in the tenant's time zone. Row security limits it to the tenant.
 */
export async function countCells(
  tx: ActorTx,
  tenant: number,
  question: FiguresQuestion,
  timeZone: string,
): Promise<readonly CubeCell[]> {
  const { rows } = await sql<CubeCell>`
    with counted as (
      select cell, count(*) as count from case_history
      where tenant = ${tenant} and case_year = ${question.year}::smallint and ${standing(question, timeZone)}
      group by cell
    )
    select topic, victim_group as "victimGroup", place, outcome, result, counted.count
    from counted join coded_state on coded_state.id = counted.cell`.execute(tx)
  return rows
}

/** How many advice requests came in, in the year and up to the reference date, as known then. */
export async function countAdviceRequests(
  tx: ActorTx,
  tenant: number,
  { year, asOf, knownAt }: FiguresQuestion,
  timeZone: string,
): Promise<number> {
  const known = knownAt === null ? sql`true` : sql`known <= ${endOfDay(knownAt, timeZone)}`
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from advice_request
    where tenant = ${tenant} and received_on between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)
      and received_on <= ${asOf}::date and ${known}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The years that have cases, newest first. Walks the index from year to year, so it costs what there are years, not cases. */
export async function listYearsWithCases(tx: ActorTx, tenant: number): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive years(year) as (
      select max(case_year) from case_history where tenant = ${tenant}
      union all
      select (select max(case_year) from case_history where tenant = ${tenant} and case_year < years.year)
      from years where years.year is not null
    )
    select year from years where year is not null`.execute(tx)
  return rows.map(({ year }) => year)
}

/**
 * Which row of a case's history counts. The first form repeats the condition of the partial index `case_history_year_end` to the
 * letter: only then is that small index used.
 */
export function standing({ year, asOf, knownAt }: FiguresQuestion, timeZone: string): RawBuilder<unknown> {
  if (knownAt === null && asOf === yearEnd(year)) {
    return sql`known_to = 'infinity' and valid_from <= make_date(case_year::int, 12, 31) and valid_to > make_date(case_year::int, 12, 31)`
  }
  const effective = sql`valid_to > ${asOf}::date and valid_from <= ${asOf}::date`
  if (knownAt === null) return sql`known_to = 'infinity' and ${effective}`
  const moment = endOfDay(knownAt, timeZone)
  return sql`known_to > ${moment} and known_from <= ${moment} and ${effective}`
}

/** The last microsecond of a day in a time zone. */
function endOfDay(day: string, timeZone: string): RawBuilder<unknown> {
  return sql`((${day}::date + 1)::timestamp at time zone ${timeZone} - interval '1 microsecond')`
}
