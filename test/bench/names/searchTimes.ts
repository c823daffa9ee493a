import type { Actor } from '../../../src/domain/access/actor.ts'
import { parseIsoDate } from '../../../src/domain/shared/isoDate.ts'
import { makeSearchKnown } from '../../../src/services/casework/names/findKnown.ts'
import type { NamedPerson } from '../../../src/services/casework/names/namedPerson.ts'
import type { NamePair, PairPerson } from '../../names/pairs.ts'
import { quantile, timed } from '../measure.ts'
import type { BenchRegister } from '../workplace.ts'

export type Searches = {
  readonly p50: number
  readonly p95: number
  readonly most: number
  /** Of those who are in the register and may be seen: how many were among the five shown. */
  readonly recall: number
  readonly shown: number
}

/** Each typed person is looked for, one after the other, as the intake page does it: candidates, opening, scoring, and the log. */
export async function searchTimes(
  { withActor, keyRing }: BenchRegister,
  actor: Actor,
  pairs: readonly NamePair[],
  idOf: (pair: NamePair) => number,
): Promise<Searches> {
  const search = makeSearchKnown(withActor, keyRing)
  for (const pair of pairs.slice(0, 20)) await search(actor, namedOf(pair.typed))
  const looked: { readonly took: number; readonly shown: number; readonly found: boolean }[] = []
  for (const pair of pairs) {
    const { took, value } = await timed(() => search(actor, namedOf(pair.typed)))
    looked.push({ took, shown: value.length, found: value.some(({ caseId }) => caseId === idOf(pair)) })
  }
  const times = looked.map(({ took }) => took)
  return {
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95), most: Math.max(...times) },
    recall: looked.filter(({ found }) => found).length / looked.length,
    shown: looked.reduce((sum, { shown }) => sum + shown, 0) / looked.length,
  }
}

/** What is typed of a person. */
export function namedOf({ name, birth, phone, place, country }: PairPerson): NamedPerson {
  return {
    name,
    birthDate: parseIsoDate(birth),
    phone: phone || undefined,
    place: place || undefined,
    country: country || undefined,
  }
}
