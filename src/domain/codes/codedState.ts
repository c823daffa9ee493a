/**
 * What figures are made of: one case in codes, at one reference date, as known at one moment.
 * `outcome` is `open` until a determination took effect; `result` is `no_result_yet` from the outcome until the result,
 * and absent while the case is open.
 */
export type CodedState = {
  readonly topic: string
  readonly victimGroup: string
  readonly place: string
  readonly outcome: string
  readonly result: string | null
}

/** The derived codes, never stored as a fact and never typed in. */
export const OPEN = 'open'
export const NO_RESULT_YET = 'no_result_yet'

/** The coded fields that a table or a condition can look at. */
export const codedFields = [
  'topic',
  'victimGroup',
  'place',
  'outcome',
  'result',
] as const satisfies readonly (keyof CodedState)[]

export type CodedField = (typeof codedFields)[number]

/** One combination of codes with the number of cases that stand in it: a cell of the cube that all figures are folded from. */
export type CubeCell = CodedState & { readonly count: number }

/** The code of a state in one field. A case that is open has no result: it stands as `open` there too, so that it is never lost. */
export function codeIn(state: CodedState, field: CodedField): string {
  return state[field] ?? OPEN
}
