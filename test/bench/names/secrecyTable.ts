import type { Actor } from '../../../src/domain/access/actor.ts'
import { makeFindKnown, makeSearchKnown } from '../../../src/services/casework/names/findKnown.ts'
import type { PairPerson } from '../../names/pairs.ts'
import { comparisonHead, comparisonRows, timesInTurns } from '../access/timesInTurns.ts'
import type { Table } from '../table.ts'
import type { BenchRegister } from '../workplace.ts'
import { namedOf } from './searchTimes.ts'

type Asked = { readonly nobody: readonly PairPerson[]; readonly hidden: readonly PairPerson[] }

/**
 * What the time of a search tells of cases that one does not see: people who are in none, and people who are in cases of others, drawn
 * alike; the search itself, and as it is answered.
 */
export async function secrecyTable(register: BenchRegister, actor: Actor, { nobody, hidden }: Asked): Promise<Table> {
  const rows: string[][] = []
  for (const [what, make] of [
    ['the search itself', makeSearchKnown],
    ['as it is answered', makeFindKnown],
  ] as const) {
    const find = make(register.withActor, register.keyRing)
    const ask = (people: readonly PairPerson[]) => async (turn: number) => {
      const person = people[turn % people.length]
      if (person) await find(actor, namedOf(person))
    }
    const rounds = Math.min(nobody.length, hidden.length) - 10
    const times = await timesInTurns(rounds, { 'in no case': ask(nobody), 'in a case of others': ask(hidden) })
    rows.push(...comparisonRows(what, times))
  }
  return { title: 'What the time of a search tells (milliseconds)', head: comparisonHead, rows }
}
