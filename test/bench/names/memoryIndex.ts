import { comparePersons, WORTH_SHOWING } from '../../../src/domain/names/comparePersons.ts'
import type { KnownBy } from '../../../src/domain/names/knownBy.ts'
import { tokensAsked, tokensOf } from '../../../src/domain/names/nameTokens.ts'
import type { Finder } from './quality.ts'

const MOST_POSTINGS = 300
const MOST_CANDIDATES = 100

/** Our own way in memory, as `store/casework/names` does it in the database: the same tokens, caps and order. */
export function findByTokens(register: readonly KnownBy[]): Finder {
  const postings = new Map<string, number[]>()
  for (const [id, person] of register.entries()) {
    for (const token of tokensOf(person)) {
      const held = postings.get(token) ?? []
      if (held.length < MOST_POSTINGS) held.push(id)
      postings.set(token, held)
    }
  }
  return (asked) => {
    const hits = new Map<number, number>()
    for (const token of tokensAsked(asked)) {
      for (const id of postings.get(token) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1)
    }
    const candidates = [...hits].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST_CANDIDATES)
    return candidates
      .map(([id]) => ({ id, score: comparePersons(asked, register[id] ?? { name: '' }).score }))
      .filter(({ score }) => score >= WORTH_SHOWING)
      .sort((one, other) => other.score - one.score)
  }
}
