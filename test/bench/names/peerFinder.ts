import { besideTheName, NAME_COUNTS } from '../../../src/domain/names/comparePersons.ts'
import type { KnownBy } from '../../../src/domain/names/knownBy.ts'
import type { Likenesses } from './peers.ts'
import type { Finder, Shown } from './quality.ts'

/** Below this a peer's likeness is not looked at. */
const FLOOR = 0.1
/** So many are ranked at most: what is shown is counted, and nobody reads more. */
const MOST = 200

/** Finds by the likeness of the name alone. */
export function byNameAlone(likenesses: Likenesses): Finder {
  return (asked) => ranked(likenesses, asked, (likeness) => likeness)
}

/** Finds by the likeness of the name and by all that our own score has beside it: birth, telephone, place, country. */
export function withTheRest(likenesses: Likenesses, register: readonly KnownBy[]): Finder {
  return (asked) =>
    ranked(likenesses, asked, (likeness, id) => {
      return NAME_COUNTS * likeness + besideTheName(asked, register[id] ?? { name: '' }).moves
    })
}

function ranked(
  likenesses: Likenesses,
  asked: KnownBy,
  scoreOf: (likeness: number, id: number) => number,
): readonly Shown[] {
  const found: Shown[] = []
  for (const [id, likeness] of (likenesses.get(asked) ?? []).entries()) {
    if (likeness >= FLOOR) found.push({ id, score: scoreOf(likeness, id) })
  }
  return found.sort((one, other) => other.score - one.score).slice(0, MOST)
}

/** The same, showing nobody with a lower score. */
export function from(threshold: number, find: Finder): Finder {
  return (asked) => find(asked).filter(({ score }) => score >= threshold)
}

/** The highest threshold that loses no more than one in a hundred of those who are found among the first five. */
export function thresholdOf(find: Finder, wanted: readonly { readonly asked: KnownBy; readonly id: number }[]): number {
  const scores = wanted.flatMap(
    ({ asked, id }) =>
      find(asked)
        .slice(0, 5)
        .find((each) => each.id === id)?.score ?? [],
  )
  return scores.sort((one, other) => one - other)[Math.floor(scores.length / 100)] ?? 0
}
