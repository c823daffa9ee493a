import { type CodedField, codedFields, codeIn } from '../codes/codedState.ts'
import type { LocalText } from '../shared/locale.ts'
import { type Cell, type Counts, weightOf } from './cell.ts'
import { type CodeNames, nameOf, withUnlistedCodes } from './codeNames.ts'

export type FactCount = { readonly code: string; readonly label: LocalText; readonly count: number }

/** The cases under a number, divided by one coded field; the counts add up to the number. */
export type FactsByField = { readonly field: CodedField; readonly counts: readonly FactCount[] }

/**
 * What stands under a number: its cases by each coded field, most cases first. Where a number is a difference, the counts are
 * differences too, and codes that cancel out are left away. Nothing stands under advice requests: they hold no coded case.
 */
export function factsUnder(cell: Cell, listed: CodeNames, counts: Counts): readonly FactsByField[] {
  if (cell.counts === 'advice_requests') return []
  const names = withUnlistedCodes(listed, [...counts.cube, ...counts.previousCube])
  const weighed = [
    ...counts.cube.map((state) => ({ state, count: state.count * weightOf(cell.terms, 'this', state) })),
    ...counts.previousCube.map((state) => ({ state, count: state.count * weightOf(cell.terms, 'previous', state) })),
  ]
  return codedFields.map((field) => {
    const perCode = new Map<string, number>()
    for (const { state, count } of weighed) {
      const code = codeIn(state, field)
      perCode.set(code, (perCode.get(code) ?? 0) + count)
    }
    return {
      field,
      counts: sorted(perCode).map(([code, count]) => ({ code, label: nameOf(names, field, code), count })),
    }
  })
}

function sorted(perCode: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...perCode]
    .filter(([, count]) => count !== 0)
    .sort(([oneCode, one], [otherCode, other]) => Math.abs(other) - Math.abs(one) || (oneCode < otherCode ? -1 : 1))
}
