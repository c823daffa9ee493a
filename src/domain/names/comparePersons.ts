import { compareBirth } from './compareBirth.ts'
import { compareNames } from './compareNames.ts'
import type { KnownBy } from './knownBy.ts'
import { type MatchReason, matchReasons } from './matchReasons.ts'
import { readName } from './nameWords.ts'

/** How sure it is that two are one person, from 0 to 1, and what speaks for it and against it. A person decides. */
export type PersonLikeness = { readonly score: number; readonly reasons: readonly MatchReason[] }

/** From this score on somebody is shown. */
export const WORTH_SHOWING = 0.5

/** How much of the score the name is at most. */
export const NAME_COUNTS = 0.6
const BIRTH_UNKNOWN = 0.06

/** From this score on two names alone are taken as those of one person, also where a part is missing or one is an initial. */
const NAMED_ALIKE = 0.45

export function areNamedAlike(one: string, other: string): boolean {
  return comparePersons({ name: one }, { name: other }).score >= NAMED_ALIKE
}

/** Compares what two persons are known by. Symmetrical: who is compared with whom makes no difference to the score. */
export function comparePersons(one: KnownBy, other: KnownBy): PersonLikeness {
  const { likeness, reasons: nameReasons } = compareNames(readName(one.name), readName(other.name))
  const { moves, reasons } = besideTheName(one, other)
  const score = Math.min(Math.max(NAME_COUNTS * likeness + moves, 0), 1)
  return { score, reasons: [...nameReasons, ...reasons] }
}

/** What birth, telephone, place and country add to the score, or take from it. */
export function besideTheName(one: KnownBy, other: KnownBy): { moves: number; reasons: readonly MatchReason[] } {
  const birth = compareBirth(one, other)
  const reasons = [birth, ...besideBirth(one, other)].filter((reason) => reason !== undefined)
  const moves = reasons.reduce((sum, reason) => sum + movesOf(reason), birth === undefined ? BIRTH_UNKNOWN : 0)
  return { moves, reasons }
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
