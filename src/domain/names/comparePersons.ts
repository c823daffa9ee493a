import { compareBirth } from './compareBirth.ts'
import { compareNames } from './compareNames.ts'
import type { KnownBy } from './knownBy.ts'
import { type MatchReason, matchReasons } from './matchReasons.ts'
import { readName } from './nameWords.ts'

/** How sure it is that two are one person, from 0 to 1, and what speaks for it and against it. A person decides. */
export type PersonLikeness = { readonly score: number; readonly reasons: readonly MatchReason[] }

/** From this score on somebody is shown. */
export const WORTH_SHOWING = 0.5

const NAME = 0.6
const BIRTH_UNKNOWN = 0.06

/** Compares what two persons are known by. Symmetrical: who is compared with whom makes no difference to the score. */
export function comparePersons(one: KnownBy, other: KnownBy): PersonLikeness {
  const { likeness, reasons: nameReasons } = compareNames(readName(one.name), readName(other.name))
  const birth = compareBirth(one, other)
  const beside = [birth, ...besideBirth(one, other)].filter((reason) => reason !== undefined)
  const moved = beside.reduce((sum, reason) => sum + movesOf(reason), birth === undefined ? BIRTH_UNKNOWN : 0)
  const score = Math.min(Math.max(NAME * likeness + moved, 0), 1)
  return { score, reasons: [...nameReasons, ...beside] }
}

function movesOf(reason: MatchReason): number {
  const entry = matchReasons[reason]
  return 'moves' in entry ? entry.moves : 0
}

function besideBirth(one: KnownBy, other: KnownBy): readonly (MatchReason | undefined)[] {
  const bothKnown = (name: 'phone' | 'place' | 'country') => one[name] !== undefined && other[name] !== undefined
  return [
    bothKnown('phone') && one.phone === other.phone ? 'phone_same' : undefined,
    bothKnown('place') && plain(one.place) === plain(other.place) ? 'place_same' : undefined,
    bothKnown('country') && one.country !== other.country ? 'country_differs' : undefined,
  ]
}

function plain(place: string | undefined): string {
  return (place ?? '').toLowerCase().replaceAll(/[^\p{L}]/gu, '')
}
