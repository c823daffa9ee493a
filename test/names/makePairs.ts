import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chanceOf } from './chance.ts'
import { drawPerson, writtenPerson } from './drawnPerson.ts'
import { readNameList } from './nameList.ts'
import { others } from './otherPerson.ts'
import { type NamePair, pairColumns, pairLine } from './pairs.ts'
import { writtenAgain } from './samePerson.ts'

// `node test/names/makePairs.ts` writes tuning.csv and heldout.csv beside this file, the same ones each time.

const EACH = 450
const seeds = { tuning: 20261122, heldout: 7018 } as const

function makePairs(set: 'tuning' | 'heldout'): readonly NamePair[] {
  const chance = chanceOf(seeds[set])
  const communities = readNameList(set)
  const same = Array.from({ length: EACH }, (): NamePair => {
    const person = drawPerson(chance, chance.pick(communities))
    const { typed, what } = writtenAgain(chance, person)
    return { same: true, what, community: person.community, known: writtenPerson(person), typed }
  })
  const kinds = Object.keys(others)
  const different = Array.from({ length: EACH }, (_, turn): NamePair => {
    const names = chance.pick(communities)
    const person = drawPerson(chance, names)
    const what = kinds[turn % kinds.length] ?? ''
    const other = others[what]?.(chance, names, person) ?? person
    return { same: false, what, community: person.community, known: writtenPerson(person), typed: writtenPerson(other) }
  })
  return [...same, ...different]
}

/** The file of a set, as it stands beside this one. */
export function pairsFile(set: 'tuning' | 'heldout'): string {
  return `${[pairColumns.join(','), ...makePairs(set).map(pairLine)].join('\n')}\n`
}

if (import.meta.main) {
  for (const set of ['tuning', 'heldout'] as const) {
    writeFileSync(join(import.meta.dirname, `${set}.csv`), pairsFile(set))
  }
}
