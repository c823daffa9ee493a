import { OPEN } from '../../../codes/codedState.ts'
import { type PrintedNumber, type PrintedReport, rowOf, tableOf } from '../printedReport.ts'
import { TOPICS_TABLE, type TopicTables } from '../reportShape.ts'

/** Of one topic: how many cases are closed, how many of them the tables of results cover, and which outcomes they leave out. */
export type Coverage = {
  readonly closed: number
  readonly covered: number
  readonly coveredBy: readonly { readonly table: string; readonly count: number }[]
  readonly leftOut: readonly PrintedNumber[]
}

/** Missing when the report does not tell the topic, or not which of its cases are open. Counts rows, not captions or totals. */
export function coverageOf(report: PrintedReport, { topic, outcomes, results }: TopicTables): Coverage | undefined {
  const cases = rowOf(tableOf(report, TOPICS_TABLE), topic)
  if (!cases) return undefined
  const table = outcomes === null ? undefined : tableOf(report, outcomes)
  if (outcomes !== null && !table) return undefined

  const coveredBy = results.flatMap(({ table: id }) => {
    const found = tableOf(report, id)
    return found?.complete ? [{ table: id, count: sum(found.rows.map((row) => row.number.value)) }] : []
  })
  if (coveredBy.length < results.length) return undefined

  const divided = new Set([OPEN, ...results.flatMap(({ of }) => of)])
  const open = rowOf(table, OPEN)?.value ?? openStated(report, topic)
  return {
    closed: cases.value - open,
    covered: sum(coveredBy.map(({ count }) => count)),
    coveredBy,
    leftOut: (table?.rows ?? [])
      .filter(({ code, number }) => !divided.has(code) && number.value > 0)
      .map(({ number }) => number),
  }
}

/** A topic without a table of outcomes is closed as far as the report does not say that cases are open. */
function openStated(report: PrintedReport, topic: string): number {
  return report.statements.find(({ claims }) => claims.includes(`open.${topic}`))?.value ?? 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
