import type { PrintedNumber } from '../../domain/figures/reconcile/printedReport.ts'
import type { Words } from '../../messages/words.ts'

const sizeOrTotal = /^table\.[^.]+\.(n|total)$/

/** What a number of the report is called: by table and row, or by the words around it. */
export function numberName(number: PrintedNumber, say: Words): string {
  const [claim = ''] = number.claims
  const { table, row, line } = number.place
  const kind = sizeOrTotal.exec(claim)?.[1]
  if (table !== null && kind === 'n') return say('reconcile.number_n', { table })
  if (table !== null && kind === 'total') return say('reconcile.number_total', { table })
  if (table !== null && row !== null) return say('reconcile.number_row', { label: number.label ?? row, table })
  return say('reconcile.number_said', { label: number.label ?? claim, line: line ?? 0 })
}
