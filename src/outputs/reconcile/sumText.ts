import type { WorkedSum } from '../../domain/figures/reconcile/finding.ts'
import type { PrintedNumber } from '../../domain/figures/reconcile/printedReport.ts'
import type { Words } from '../../messages/words.ts'
import { numberName } from './numberName.ts'

const ofRows: readonly WorkedSum['rule'][] = ['rows_total', 'rows_n']
const MOST_TERMS = 12

/** A sum worked out, `11 + 4 = 15 (the rows of table 6)`, and what it is held against unless that is the number in question. */
export function sumText(sum: WorkedSum, about: PrintedNumber | null, say: Words): string {
  const side = rightSideText(sum, say)
  if (sum.left === about) return side
  const against = { sum: side, name: numberName(sum.left, say), value: sum.left.value }
  return say(sum.holds ? 'reconcile.sum_holds' : 'reconcile.sum_fails', against)
}

function rightSideText(sum: WorkedSum, say: Words): string {
  const [first, second] = sum.right
  if (first && !second && sum.constant === 0 && first.sign === 1) {
    return say('reconcile.sum_single', { value: first.number.value, name: numberName(first.number, say) })
  }
  const worked = `${termsText(sum)} = ${sum.result}`
  const table = sum.left.place.table
  if (ofRows.includes(sum.rule) && table !== null) return say('reconcile.sum_rows', { sum: worked, table })
  const names = sum.right.slice(0, MOST_TERMS).map(({ number }) => numberName(number, say))
  return say('reconcile.sum_plain', { sum: worked, names: names.join(', ') })
}

function termsText({ right, constant }: WorkedSum): string {
  const values = right.map(({ number, sign }) => sign * number.value)
  const all = constant === 0 ? values : [...values, constant]
  const shown = all.slice(0, MOST_TERMS).map((value, place) => {
    if (place === 0) return String(value)
    return value < 0 ? `- ${-value}` : `+ ${value}`
  })
  return [...shown, ...(all.length > MOST_TERMS ? ['+ …'] : [])].join(' ')
}
