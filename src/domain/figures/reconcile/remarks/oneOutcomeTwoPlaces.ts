import type { Remark } from '../finding.ts'
import { type PrintedReport, rowOf, tableOf } from '../printedReport.ts'
import { topicTables } from '../reportShape.ts'

const UNKNOWN = 'unknown'

/** An outcome with a row of its own for one topic, that for another topic hides in 'unknown' and only shows where that is split. */
export function oneOutcomeTwoPlaces(report: PrintedReport): readonly Remark[] {
  return topicTables.flatMap(({ outcomes, results }) => {
    const table = tableOf(report, outcomes ?? '')
    const unknown = rowOf(table, UNKNOWN)
    const split = tableOf(report, results.find(({ of }) => of.includes(UNKNOWN))?.table ?? '')
    if (!table || !unknown || !split) return []
    return split.rows.flatMap((hidden): readonly Remark[] => {
      const own = topicTables
        .filter((other) => other.outcomes !== outcomes)
        .map((other) => tableOf(report, other.outcomes ?? ''))
        .find((other) => rowOf(other, hidden.code))
      if (!own || hidden.number.value === 0 || hidden.code === UNKNOWN || rowOf(table, hidden.code)) return []
      return [
        {
          kind: 'remark',
          rule: 'one_outcome_two_places',
          where: unknown.place,
          printed: unknown.value,
          expected: null,
          certainty: 'certain',
          values: {
            outcome: rowOf(own, hidden.code)?.label ?? hidden.code,
            own: own.id,
            table: table.id,
            unknown: unknown.label ?? UNKNOWN,
            split: split.id,
            hidden: hidden.number.value,
            count: unknown.value,
          },
        },
      ]
    })
  })
}
