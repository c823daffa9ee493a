import { victimGroups } from '../../codes/victimGroup.ts'
import type { Equation, Term } from './equation.ts'
import { numbersOf, type PrintedNumber, type PrintedReport, tableOf } from './printedReport.ts'
import { TOPICS_TABLE } from './reportShape.ts'
import { notNegative, type Rule, rules } from './rules.ts'

/** Two numbers of which the first can't be smaller than the second. */
export type Limit = { readonly atLeast: PrintedNumber; readonly number: PrintedNumber }

type Kind = 'table' | 'topic' | 'group' | 'row'

/** What a report has to fill the rules with. */
type Filling = {
  readonly codes: Readonly<Record<Exclude<Kind, 'row'>, readonly string[]>>
  readonly rowsOf: (table: string) => readonly string[]
  /** The claims of the report that fit `change.[topic]`. */
  readonly printedLike: (claim: string) => readonly string[]
  readonly claimed: (claim: string) => readonly PrintedNumber[]
}

type Choice = Readonly<Partial<Record<Kind, string>>>

/** The equations of which the report prints every number. */
export function equationsOf(report: PrintedReport): readonly Equation[] {
  const filling = fillingOf(report)
  const filled = rules
    .filter(({ when }) => !when || report.phrases.some((said) => said.says === when.says && said.topic === when.topic))
    .flatMap((rule) => choicesFor(rule, filling).flatMap((choice) => fill(rule, choice, filling)))
  return [...filled, ...saidTwice(report)]
}

/** The limits of which the report prints both numbers. */
export function limitsOf(report: PrintedReport): readonly Limit[] {
  const filling = fillingOf(report)
  return notNegative.flatMap(({ left, right }) =>
    choices([left, right], filling).flatMap((choice) => {
      const [atLeast] = filling.claimed(put(right, choice))
      const [number] = filling.claimed(put(left, choice))
      return atLeast && number ? [{ atLeast, number }] : []
    }),
  )
}

function fill(rule: Rule, choice: Choice, filling: Filling): readonly Equation[] {
  const [left] = filling.claimed(put(rule.left, choice))
  const claims = rule.right.flatMap((term) => addedUp(put(term, choice), filling))
  const right = claims.flatMap((claim): Term[] => {
    const [number] = filling.claimed(claim.replace(/^-/, ''))
    return number ? [{ number, sign: claim.startsWith('-') ? -1 : 1 }] : []
  })
  if (!left || right.length === 0 || right.length < claims.length) return []
  return [{ rule: rule.rule, left, right, constant: rule.constant ?? 0 }]
}

/** Who says the same thing more than once has to say the same number. */
function saidTwice(report: PrintedReport): readonly Equation[] {
  return [...byClaim(report)].flatMap(([, [first, ...others]]) =>
    first
      ? others.map((left): Equation => ({ rule: 'said_twice', left, right: [{ number: first, sign: 1 }], constant: 0 }))
      : [],
  )
}

function choicesFor(rule: Rule, filling: Filling): readonly Choice[] {
  return choices([rule.left, ...rule.right], filling)
}

function choices(claims: readonly string[], { codes }: Filling): readonly Choice[] {
  const kind = (['table', 'topic', 'group'] as const).find((name) =>
    claims.some((claim) => claim.includes(`{${name}}`)),
  )
  return kind ? codes[kind].map((code) => ({ [kind]: code })) : [{}]
}

function put(claim: string, choice: Choice): string {
  return Object.entries(choice).reduce((text, [kind, code]) => text.replaceAll(`{${kind}}`, code), claim)
}

/** A topic of last year only stands among the changes and has no row in table 1, so what is printed is added to the topics. */
function addedUp(claim: string, filling: Filling): readonly string[] {
  const kind = /\[(topic|group|row)\]/.exec(claim)?.[1]
  if (!kind) return [claim]
  if (kind === 'row') return filling.rowsOf(claim.split('.')[1] ?? '').map((code) => claim.replace('[row]', code))
  const known = filling.codes[kind as 'topic' | 'group'].map((code) => claim.replace(`[${kind}]`, code))
  return kind === 'topic' ? [...new Set([...known, ...filling.printedLike(claim)])] : known
}

function fillingOf(report: PrintedReport): Filling {
  const claims = byClaim(report)
  const topics = tableOf(report, TOPICS_TABLE)?.rows.map((row) => row.code) ?? []
  const printedGroups = [...claims.keys()].flatMap((claim) => /^group\.([^.]+)$/.exec(claim)?.[1] ?? [])
  return {
    codes: {
      table: report.tables.map((table) => table.id),
      topic: topics,
      // Every report divides its cases over these; without one of them the groups can't be added up.
      group: [...new Set([...victimGroups, ...printedGroups])],
    },
    rowsOf: (id) => {
      const table = tableOf(report, id)
      return table?.complete ? table.rows.map((row) => row.code) : []
    },
    printedLike: (claim) => {
      const [before = '', after = ''] = claim.split('[topic]')
      const fits = (own: string) => own.startsWith(before) && own.endsWith(after) && isOneCode(own, before, after)
      return [...claims.keys()].filter(fits)
    },
    claimed: (claim) => claims.get(claim) ?? sizeOf(report, claim),
  }
}

function isOneCode(claim: string, before: string, after: string): boolean {
  const code = claim.slice(before.length, claim.length - after.length)
  return code !== '' && !code.includes('.')
}

/** The size of a table is its total or, where it prints none, the n of its caption. */
function sizeOf(report: PrintedReport, claim: string): readonly PrintedNumber[] {
  const id = /^table\.([^.]+)\.size$/.exec(claim)?.[1]
  const table = id === undefined ? undefined : tableOf(report, id)
  if (!table) return []
  return table.total ? [table.total] : table.n
}

function byClaim(report: PrintedReport): ReadonlyMap<string, readonly PrintedNumber[]> {
  const found = new Map<string, PrintedNumber[]>()
  for (const number of numbersOf(report)) {
    for (const claim of number.claims) {
      const known = found.get(claim)
      if (known) known.push(number)
      else found.set(claim, [number])
    }
  }
  return found
}
