import type { Chance } from './chance.ts'
import type { CommunityNames, ListedName } from './nameList.ts'
import type { PairPerson } from './pairs.ts'

/** An invented person: the words of the name as listed and as spelled here, and the rest. */
export type Drawn = {
  readonly community: string
  readonly words: readonly ListedName[]
  readonly spelled: readonly string[]
  readonly year: number
  readonly month: number
  readonly day: number
  readonly phone: string
  readonly place: string
  readonly country: string
}

const places = ['Utrecht', 'Den Haag', 'Rotterdam', 'Amsterdam', 'Enschede', 'Tilburg', 'Almere', 'Zwolle', 'Venlo']
const countries: Readonly<Record<string, string>> = {
  ...{ maghreb: 'MA', amazigh: 'MA', mashriq: 'IQ', turkish: 'TR', kurdish: 'IQ' },
  ...{ somali: 'SO', dari: 'AF', tigrinya: 'ER', urdu: 'PK' },
}

/** A person of a community: a given name, in six of ten the father's name, a family name. */
export function drawPerson(chance: Chance, names: CommunityNames): Drawn {
  const given = chance.pick(chance.happens(0.6) ? names.female : names.male)
  const father = chance.happens(0.6) ? [chance.pick(names.male)] : []
  return dressed(chance, names.community, [given, ...father, chance.pick(names.family)])
}

/** A person with these names, and a birth date, telephone and place of their own. The numbers (06 0000) are given to nobody. */
export function dressed(chance: Chance, community: string, words: readonly ListedName[]): Drawn {
  return {
    community,
    words,
    spelled: words.map(({ latin }) => chance.pick(latin)),
    year: 1985 + chance.below(30),
    month: 1 + chance.below(12),
    day: 1 + chance.below(28),
    phone: `060000${String(chance.below(10_000)).padStart(4, '0')}`,
    place: chance.pick(places),
    country: countries[community] ?? '',
  }
}

export function writtenPerson({ spelled, year, month, day, phone, place, country }: Drawn): PairPerson {
  return { name: writtenName(spelled), birth: birthText(year, month, day), phone, place, country }
}

export function writtenName(words: readonly string[]): string {
  return words.join(' ')
}

export function birthText(year: number, month: number, day: number): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
