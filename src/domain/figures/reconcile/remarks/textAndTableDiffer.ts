import type { Remark } from '../finding.ts'
import { type PrintedReport, rowOf, tableOf } from '../printedReport.ts'
import { topicTables } from '../reportShape.ts'

const NOT_ESTABLISHED = 'no'
const REFERRED = 'handed_to_care'
/** The results that 'registered for care or supported in decisions' speaks of. */
const AS_THE_TEXT_SAYS = [REFERRED, 'supported_in_decisions']

/** The text says that people were registered for care or supported in decisions; the table of that topic shows fewer of them. */
export function textAndTableDiffer(report: PrintedReport): readonly Remark[] {
  return report.phrases
    .filter((phrase) => phrase.says === 'referred_to_care')
    .flatMap(({ topic, line }): readonly Remark[] => {
      const results = topicTables.find((tables) => tables.topic === topic)?.results ?? []
      const table = tableOf(report, results.find(({ of }) => of.includes(NOT_ESTABLISHED))?.table ?? '')
      const care = rowOf(table, REFERRED)
      if (!table || !care) return []
      const said = table.rows.filter(({ code }) => AS_THE_TEXT_SAYS.includes(code)).map(({ number }) => number.value)
      const others = table.rows.filter(({ code }) => !AS_THE_TEXT_SAYS.includes(code))
      const all = table.rows.reduce((sum, { number }) => sum + number.value, 0)
      const shown = said.reduce((sum, count) => sum + count, 0)
      const [most] = [...others].sort((a, b) => b.number.value - a.number.value)
      if (shown >= all || !most) return []
      return [
        {
          kind: 'remark',
          rule: 'text_and_table_differ',
          where: care.place,
          printed: shown,
          expected: all,
          certainty: 'likely',
          values: {
            line: line ?? 0,
            table: table.id,
            shown,
            all,
            care: care.label ?? REFERRED,
            other: most.number.label ?? most.code,
            otherCount: most.number.value,
          },
        },
      ]
    })
}
