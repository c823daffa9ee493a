import type { Remark } from '../finding.ts'
import { type PrintedReport, tableOf } from '../printedReport.ts'
import { topicTables } from '../reportShape.ts'
import { coverageOf } from './coverage.ts'

/** A topic whose outcomes are divided over several tables of results, with an outcome that none of them takes in. */
export function outcomeWithoutResults(report: PrintedReport): readonly Remark[] {
  return topicTables.flatMap((tables) => {
    const coverage = coverageOf(report, tables)
    const [first] = tables.results
    if (!coverage || !first || tables.results.length < 2) return []
    const { closed, covered, coveredBy, leftOut } = coverage
    return leftOut.map(
      (outcome): Remark => ({
        kind: 'remark',
        rule: 'outcome_without_results',
        // Where a reader looks for it: the first table of results, which tells who came back.
        where: { table: first.table, row: null, line: tableOf(report, first.table)?.line ?? null },
        printed: covered,
        expected: closed,
        certainty: 'certain',
        values: {
          outcome: outcome.label ?? '',
          table: outcome.place.table ?? '',
          count: outcome.value,
          tables: coveredBy.map(({ table }) => table).join(', '),
          sum: coveredBy.map(({ count }) => count).join(' + '),
          covered,
          closed,
        },
      }),
    )
  })
}
