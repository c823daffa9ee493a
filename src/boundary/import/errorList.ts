import type { ImportError } from '../../domain/casework/importRowError.ts'

/** Collects the errors of one file: the first ones in full, of the others the number only. */
export type ErrorList = {
  /** The error is only made when it is kept: a file of nothing but errors must not cost more than a good one. */
  readonly add: (make: () => ImportError) => void
  readonly count: () => number
  /** By line. */
  readonly kept: () => readonly ImportError[]
}

export function makeErrorList(most: number): ErrorList {
  const kept: ImportError[] = []
  let count = 0
  return {
    add(make) {
      count += 1
      if (kept.length < most) kept.push(make())
    },
    count: () => count,
    kept: () => kept.toSorted((a, b) => a.line - b.line),
  }
}
