import { type CodedState, type CubeCell, codedFields, codeIn } from '../codes/codedState.ts'
import type { LocalText } from '../shared/locale.ts'
import { type Condition, holds } from './condition.ts'

/** The cases of the year asked for, or of the year before it, for the comparison. */
export type CountedYear = 'this' | 'previous'

/** A group of cases that a number adds or takes off. */
export type CellTerm = { readonly sign: 1 | -1; readonly year: CountedYear; readonly of: Condition }

/** What a printed number counts, under an id that can stand in an address. `notes` say what codes alone would not. */
export type Cell =
  | {
      readonly id: string
      readonly counts: 'cases'
      readonly terms: readonly CellTerm[]
      readonly notes: readonly LocalText[]
    }
  | { readonly id: string; readonly counts: 'advice_requests' }

/** Everything that is counted for one report. Both years are read with the same definitions. */
export type Counts = {
  readonly cube: readonly CubeCell[]
  readonly previousCube: readonly CubeCell[]
  readonly adviceRequests: number
}

/** How often a case in this state counts in the number: 0 when it does not, -1 when it is taken off. */
export function weightOf(terms: readonly CellTerm[], year: CountedYear, state: CodedState): number {
  return sum(terms.map((term) => (term.year === year && holds(term.of, state) ? term.sign : 0)))
}

export function countOf(cell: Cell, counts: Counts): number {
  if (cell.counts === 'advice_requests') return counts.adviceRequests
  const cubes = { this: counts.cube, previous: counts.previousCube }
  return sum(cell.terms.map(({ sign, year, of }) => sign * countWhere(of, cubes[year])))
}

/** Walks fields outside and states inside: a report counts a few hundred cells, each over the whole cube. */
function countWhere(condition: Condition, cube: readonly CubeCell[]): number {
  let left = cube
  for (const field of codedFields) {
    const codes = condition[field]
    if (codes) left = left.filter((state) => codes.includes(codeIn(state, field)))
  }
  return sum(left.map(({ count }) => count))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
