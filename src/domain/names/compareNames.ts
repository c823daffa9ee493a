import type { MatchReason } from './matchReasons.ts'
import type { NameRead, NameWord } from './nameWords.ts'
import { distanceOf, likenessOf } from './sounded.ts'

/** How far two names are one, from 0 to 1, and why. */
export type NameLikeness = { readonly likeness: number; readonly reasons: readonly MatchReason[] }

/** Compares names word by word, whatever their order, also with words taken together (Gebre Medhin and Gebremedhin); the best counts. */
export function compareNames(one: NameRead, other: NameRead): NameLikeness {
  let best: NameLikeness = { likeness: -1, reasons: [] }
  for (const words of [one.words, ...one.joined]) {
    for (const others of [other.words, ...other.joined]) {
      const compared = compareWords(words, others)
      if (compared.likeness > best.likeness) best = compared
    }
  }
  return best
}

type Met = { readonly at: number; readonly with: number; readonly likeness: number; readonly why: MatchReason }

/** Less alike than this, two words count as two names. */
const ALIKE = 0.6
/** What each word costs that only one of the two has, and what a given name costs that is another. */
const MISSING = 0.07
const OTHER_GIVEN_NAME = 0.15

function compareWords(words: readonly NameWord[], others: readonly NameWord[]): NameLikeness {
  const met = meet(words, others)
  const shorter = Math.min(words.length, others.length)
  const longer = Math.max(words.length, others.length)
  if (shorter === 0) return { likeness: 0, reasons: [] }
  const total = met.reduce((sum, { likeness }) => sum + likeness, 0)
  const otherGiven = !met.some(({ at }) => at === 0) && !met.some((pair) => pair.with === 0)
  const missing = longer - shorter
  const likeness = total / shorter - missing * MISSING - (otherGiven ? OTHER_GIVEN_NAME : 0)
  const reasons: MatchReason[] = [...new Set(met.map(({ why }) => why))]
  if (met.some((pair, index) => met.slice(0, index).some((before) => before.with > pair.with))) {
    reasons.push('name_order_differs')
  }
  if (missing > 0) reasons.push('part_missing')
  if (otherGiven) reasons.push('given_name_differs')
  else if (met.length < shorter) reasons.push('part_differs')
  // One word of a longer name says little.
  const sure = shorter === 1 && longer > 1 ? 0.75 : 1
  return { likeness: Math.max(likeness * sure, 0), reasons }
}

/** Which words meet which, the most alike first, each once; in the order of the first name. */
function meet(words: readonly NameWord[], others: readonly NameWord[]): readonly Met[] {
  const all = words.flatMap((word, at) =>
    others.map((other, index): Met => ({ at, with: index, ...wordLikeness(word, other) })),
  )
  const taken: Met[] = []
  for (const pair of all.filter(({ likeness }) => likeness >= ALIKE).sort((a, b) => b.likeness - a.likeness)) {
    if (!taken.some((before) => before.at === pair.at || before.with === pair.with)) taken.push(pair)
  }
  return taken.sort((a, b) => a.at - b.at)
}

type WordLikeness = { readonly likeness: number; readonly why: MatchReason }

function wordLikeness(one: NameWord, other: NameWord): WordLikeness {
  if (one.text === other.text) return { likeness: 1, why: 'name_same' }
  if (one.sameName !== undefined && one.sameName === other.sameName) {
    return { likeness: 0.97, why: 'name_same_in_another_language' }
  }
  const bothKnown = one.sameName !== undefined && other.sameName !== undefined
  if (bothKnown) return { likeness: 0.3, why: 'name_sounds_alike' }
  if (one.keys.some((key) => other.keys.includes(key))) {
    return { likeness: 0.72 + 0.26 * soundLikeness(one, other), why: 'name_sounds_alike' }
  }
  const spelled = likenessOf(one.text, other.text)
  const near =
    Math.min(one.skeleton.length, other.skeleton.length) >= 3 && distanceOf(one.skeleton, other.skeleton) === 1
  if (spelled >= 0.75 || (near && spelled >= 0.6)) return { likeness: 0.45 + 0.35 * spelled, why: 'name_sounds_alike' }
  return { likeness: 0.4 * spelled, why: 'name_sounds_alike' }
}

/** How alike the vowels are too; in between when one has none. A name of a man and the same with -a of a woman are two. */
function soundLikeness({ sounded: one }: NameWord, { sounded: other }: NameWord): number {
  if (one === undefined || other === undefined) return 0.7
  const likeness = likenessOf(one, other)
  return one.endsWith('a') === other.endsWith('a') ? likeness : likeness - 0.4
}
