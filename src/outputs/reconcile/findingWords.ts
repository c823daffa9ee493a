import type { Contradiction, Finding, Remark } from '../../domain/figures/reconcile/finding.ts'
import type { Words } from '../../messages/words.ts'
import { capital } from '../capital.ts'
import { numberName } from './numberName.ts'
import { sumText } from './sumText.ts'

/** A finding for people: a heading of a few words, where it stands, how sure it is, and the whole story with the sum worked out. */
export type FindingWords = {
  readonly kind: string
  readonly heading: string
  readonly place: string
  readonly certainty: string
  readonly text: string
}

export function findingWords(finding: Finding, say: Words): FindingWords {
  const told = finding.kind === 'contradiction' ? contradictionWords(finding, say) : remarkWords(finding, say)
  return {
    kind: say(`reconcile.kind_${finding.kind}`),
    heading: capital(told.heading),
    place: placeText(finding.where, say),
    certainty: say(`reconcile.certainty_${finding.certainty}`),
    text: capital(told.text),
  }
}

type Told = { readonly heading: string; readonly text: string }

function contradictionWords(finding: Contradiction, say: Words): Told {
  const { number, printed, expected, certainty } = finding
  const values = { name: numberName(number, say), printed, expected }
  if (finding.rule === 'not_negative') {
    return { heading: say('reconcile.limit_heading', values), text: say('reconcile.limit_text', values) }
  }
  if (finding.wrong === 'number') {
    const sums = finding.sums.map((sum) => sumText(sum, number, say)).join('; ')
    const key = certainty === 'certain' ? 'reconcile.wrong_text' : 'reconcile.wrong_text_likely'
    return { heading: say('reconcile.wrong_heading', values), text: say(key, { ...values, sums }) }
  }
  const sum = finding.sums.map((failing) => sumText(failing, null, say)).join('; ')
  return { heading: say('reconcile.sum_heading', values), text: say('reconcile.sum_text', { sum }) }
}

function remarkWords({ rule, values, where }: Remark, say: Words): Told {
  const all = { table: where.table ?? '', ...values }
  const text = say(`reconcile.remark_${rule}`, all)
  return {
    heading: isNotRead(rule) ? say('reconcile.remark_not_read_heading') : say(`reconcile.remark_${rule}_heading`, all),
    text,
  }
}

function placeText({ table, line }: Finding['where'], say: Words): string {
  const parts = [
    ...(table === null ? [] : [say('reconcile.place_table', { table })]),
    ...(line === null ? [] : [say('reconcile.place_line', { line })]),
  ]
  return parts.length === 0 ? say('reconcile.place_whole') : parts.join(', ')
}

type NotReadRule = Extract<Remark['rule'], `not_read_${string}`>

function isNotRead(rule: Remark['rule']): rule is NotReadRule {
  return rule.startsWith('not_read_')
}
