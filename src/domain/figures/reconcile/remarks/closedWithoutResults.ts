import type { Remark } from '../finding.ts'
import { type PrintedReport, rowOf, tableOf } from '../printedReport.ts'
import { TOPICS_TABLE, topicTables } from '../reportShape.ts'
import { coverageOf } from './coverage.ts'

/** How many closed cases of the whole report stand in no table of results, by topic. */
export function closedWithoutResults(report: PrintedReport): readonly Remark[] {
  const topics = topicTables.map((tables) => ({ topic: tables.topic, coverage: coverageOf(report, tables) }))
  const counted = topics.flatMap(({ topic, coverage }) => (coverage ? [{ topic, ...coverage }] : []))
  if (counted.length < topics.length) return []

  const closed = counted.reduce((sum, topic) => sum + topic.closed, 0)
  const covered = counted.reduce((sum, topic) => sum + topic.covered, 0)
  const missing = counted.filter((topic) => topic.closed > topic.covered)
  if (missing.length === 0) return []
  const words = missing.map(({ topic, ...counts }) => {
    const label = rowOf(tableOf(report, TOPICS_TABLE), topic)?.label ?? topic
    return `${label} ${counts.closed - counts.covered}`
  })
  return [
    {
      kind: 'remark',
      rule: 'closed_without_results',
      where: { table: null, row: null, line: null },
      printed: covered,
      expected: closed,
      certainty: 'certain',
      values: { closed, covered, missing: closed - covered, topics: words.join(', ') },
    },
  ]
}
