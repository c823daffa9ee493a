import type { KnownBy } from '../../../src/domain/names/knownBy.ts'
import type { NamePair } from '../../names/pairs.ts'

/** One way of finding: who of the register is shown, the likeliest first. */
export type Finder = (asked: KnownBy) => readonly Shown[]
export type Shown = { readonly id: number; readonly score: number }

export type Quality = {
  /** Of all who are in the register: how many are among the first five shown. */
  readonly recall: number
  /** How many are shown on average, when nothing but the threshold shortens the list, and when eight are the most. */
  readonly shown: number
  readonly shownOfEight: number
  /** Of the pairs of two persons: how many times the one is shown for the other, among the first five. */
  readonly mistaken: number
}

/** Looks for each typed person of the pairs; `idOf` says where the known one is in the register. */
export function qualityOf(
  find: Finder,
  pairs: readonly NamePair[],
  { idOf, typedOf }: { idOf: (pair: NamePair) => number; typedOf: (pair: NamePair) => KnownBy },
): Quality {
  const looked = pairs.map((pair) => {
    const shown = find(typedOf(pair))
    return { same: pair.same, count: shown.length, found: shown.slice(0, 5).some(({ id }) => id === idOf(pair)) }
  })
  const same = looked.filter((each) => each.same)
  const different = looked.filter((each) => !each.same)
  const share = (some: readonly { found: boolean }[]) => some.filter(({ found }) => found).length / some.length
  const mean = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length
  return {
    recall: share(same),
    shown: mean(same.map(({ count }) => count)),
    shownOfEight: mean(same.map(({ count }) => Math.min(count, 8))),
    mistaken: share(different),
  }
}
