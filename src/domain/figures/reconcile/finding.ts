import type { Equation, SumRule } from './equation.ts'
import type { NotRead, Place, PrintedNumber } from './printedReport.ts'

/**
 * How sure it is that this number is the wrong one, when not all numbers can be right:
 * `certain` when only this one, changed alone, makes every equation hold; `likely` when it is the best explanation but
 * other numbers have to be wrong as well; `possible` when several numbers explain it equally well.
 * For a remark: how sure it is that the report means what the remark reads in it.
 */
export type Certainty = 'certain' | 'likely' | 'possible'

type RemarkRule =
  | 'one_outcome_two_places'
  | 'outcome_without_results'
  | 'text_and_table_differ'
  | 'two_moments'
  | 'closed_without_results'
  | `not_read_${NotRead['part']}`

/** An equation as printed, to show the sum worked out. */
export type WorkedSum = Equation & { readonly result: number; readonly holds: boolean }

export type Contradiction = {
  readonly kind: 'contradiction'
  readonly rule: SumRule | 'not_negative'
  readonly where: Place
  readonly printed: number
  readonly expected: number
  readonly certainty: Certainty
  /** Whether the number itself is wrong, or some number of its sum. */
  readonly wrong: 'number' | 'one_of_the_sum'
  readonly number: PrintedNumber
  /** The sums that fail, then those that speak for the expected value. */
  readonly sums: readonly WorkedSum[]
}

export type Remark = {
  readonly kind: 'remark'
  readonly rule: RemarkRule
  readonly where: Place
  readonly printed: number | null
  readonly expected: number | null
  readonly certainty: Certainty
  /** What its sentence needs: counts and the report's own words. */
  readonly values: Readonly<Record<string, string | number>>
}

export type Finding = Contradiction | Remark

/** The answer of a reconciliation; `checked` is the number of equations and limits of which every number was there. */
export type Reconciliation = { readonly findings: readonly Finding[]; readonly checked: number }

export function hasContradiction({ findings }: Reconciliation): boolean {
  return findings.some((finding) => finding.kind === 'contradiction')
}
