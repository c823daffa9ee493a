import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is known of one of the two persons of a pair; empty when it is not. */
export type PairPerson = {
  readonly name: string
  readonly birth: string
  readonly phone: string
  readonly place: string
  readonly country: string
}

/** Two records: of the same person or not, and what is particular about them. */
export type NamePair = {
  readonly same: boolean
  readonly what: string
  readonly community: string
  readonly known: PairPerson
  readonly typed: PairPerson
}

export const pairColumns = [
  ...['same', 'what', 'community', 'name_known', 'birth_known', 'phone_known', 'place_known', 'country_known'],
  ...['name_typed', 'birth_typed', 'phone_typed', 'place_typed', 'country_typed'],
] as const

/** The pairs of a file beside this one. No cell holds a comma. */
export function readPairs(set: 'tuning' | 'heldout'): readonly NamePair[] {
  const [head, ...lines] = readFileSync(join(import.meta.dirname, `${set}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
  if (head !== pairColumns.join(',')) throw new Error(`${set}.csv has other columns`)
  return lines.map((line) => {
    const [same = '', what = '', community = '', ...cells] = line.split(',')
    return {
      same: same === 'yes',
      what,
      community,
      known: personOf(cells.slice(0, 5)),
      typed: personOf(cells.slice(5)),
    }
  })
}

function personOf([name = '', birth = '', phone = '', place = '', country = '']: readonly string[]): PairPerson {
  return { name, birth, phone, place, country }
}

/** One line of such a file. */
export function pairLine({ same, what, community, known, typed }: NamePair): string {
  const cells = (person: PairPerson) => [person.name, person.birth, person.phone, person.place, person.country]
  return [same ? 'yes' : 'no', what, community, ...cells(known), ...cells(typed)].join(',')
}
