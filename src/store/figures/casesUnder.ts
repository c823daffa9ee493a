import { type RawBuilder, sql } from 'kysely'
import type { CodedField } from '../../domain/codes/codedState.ts'
import { OPEN } from '../../domain/codes/codedState.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import type { Cell, CellTerm } from '../../domain/figures/cell.ts'
import { previousYearOf } from '../../domain/figures/previousYear.ts'
import { standing } from './countCells.ts'

/**
 * A query for the ids of the cases behind a number: every case that adds to it or takes off from it. One that a term counts and
 * another takes off is not behind it. It is run under the actor's own role.
 */
export function casesUnder(
  tenant: number,
  cell: Cell,
  question: FiguresQuestion,
  timeZone: string,
): RawBuilder<unknown> {
  if (cell.counts === 'advice_requests') return sql`select null::bigint where false`
  const queries = cell.terms.map((term) => termQuery(tenant, term, question, timeZone))
  const [first] = queries
  if (first !== undefined && queries.length === 1) return sql`select case_id from (${first}) as counted`
  const counted = sql.join(queries, sql` union all `)
  return sql`select case_id from (${counted}) as counted group by case_id having sum(weight) <> 0`
}

function termQuery(tenant: number, term: CellTerm, question: FiguresQuestion, timeZone: string): RawBuilder<unknown> {
  const asked = term.year === 'this' ? question : previousYearOf(question)
  const conditions = Object.entries(term.of).map(
    ([field, codes]) => sql`${columns[field as CodedField]} = any(${codes}::text[])`,
  )
  return sql`select case_id, ${sql.lit(term.sign)} as weight from case_history
    where tenant = ${tenant} and case_year = ${asked.year}::smallint and ${standing(asked, timeZone)}
      and cell = any(array(select id from coded_state where ${sql.join([sql`true`, ...conditions], sql` and `)}))`
}

/** As figures read them: an open case is open as a result too. */
const columns: Readonly<Record<CodedField, RawBuilder<unknown>>> = {
  topic: sql`topic`,
  victimGroup: sql`victim_group`,
  place: sql`place`,
  outcome: sql`outcome`,
  result: sql`coalesce(result, ${sql.lit(OPEN)})`,
}
