import type { Remark } from '../finding.ts'
import { type PrintedReport, rowOf, tableOf } from '../printedReport.ts'
import { TOPICS_TABLE } from '../reportShape.ts'

/** One topic is counted as found after verification, while others of the same table are counted as reported. */
export function twoMoments(report: PrintedReport): readonly Remark[] {
  const found = report.phrases.filter((phrase) => phrase.says === 'found_after_verification')
  const after = new Set(found.map((phrase) => phrase.topic))
  const table = tableOf(report, TOPICS_TABLE)
  const others = table?.rows.filter(({ code }) => !after.has(code)) ?? []
  if (!table || others.length === 0) return []
  return found.flatMap(({ topic, line }): readonly Remark[] => {
    const row = rowOf(table, topic)
    if (!row) return []
    return [
      {
        kind: 'remark',
        rule: 'two_moments',
        where: row.place,
        printed: row.value,
        expected: null,
        certainty: 'likely',
        values: { table: table.id, topic: row.label ?? topic, line: line ?? 0, others: others.length },
      },
    ]
  })
}
