import type { PrintedNumber } from './printedReport.ts'

/** Why an equation has to hold. */
export type SumRule =
  | 'rows_total'
  | 'rows_n'
  | 'n_total'
  | 'topic_table'
  | 'result_table'
  | 'cases_stated'
  | 'topic_stated'
  | 'change_topics'
  | 'previous_total'
  | 'previous_topic'
  | 'previous_topics'
  | 'groups_total'
  | 'group_topics'
  | 'topic_groups'
  | 'open_topics'
  | 'open_stated'
  | 'closed_stated'
  | 'outcome_stated'
  | 'result_stated'
  | 'said_twice'
  | 'years'

export type Term = { readonly number: PrintedNumber; readonly sign: 1 | -1 }

/** `left` has to equal the sum of `right` plus `constant`. */
export type Equation = {
  readonly rule: SumRule
  readonly left: PrintedNumber
  readonly right: readonly Term[]
  readonly constant: number
}

/** What is read instead of the printed value while a wrong number is looked for. */
export type Values = ReadonlyMap<PrintedNumber, number>

export function readAs(number: PrintedNumber, values: Values): number {
  return values.get(number) ?? number.value
}

/** The value of the right side. */
export function rightSide(equation: Equation, values: Values = new Map()): number {
  return equation.right.reduce((sum, term) => sum + term.sign * readAs(term.number, values), equation.constant)
}

/** Left minus right: 0 when the equation holds. */
export function gapOf(equation: Equation, values: Values): number {
  return readAs(equation.left, values) - rightSide(equation, values)
}

/** How often the number counts in left minus right: 1, -1, or 0 when it is not in it. */
export function weightIn(equation: Equation, number: PrintedNumber): number {
  const onTheRight = equation.right.filter((term) => term.number === number)
  return (equation.left === number ? 1 : 0) - onTheRight.reduce((sum, term) => sum + term.sign, 0)
}

export function membersOf(equation: Equation): readonly PrintedNumber[] {
  return [equation.left, ...equation.right.map((term) => term.number)]
}
