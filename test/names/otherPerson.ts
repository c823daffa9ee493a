import type { Chance } from './chance.ts'
import { type Drawn, drawPerson, dressed } from './drawnPerson.ts'
import type { CommunityNames, ListedName } from './nameList.ts'

type Other = (chance: Chance, names: CommunityNames, person: Drawn) => Drawn

/** People who are easily taken for each other and are not the same. */
export const others: Readonly<Record<string, Other>> = {
  same_given_name: (chance, names, person) => {
    const family = another(chance, names.family, person.words.at(-1))
    const made = dressed(chance, person.community, [...person.words.slice(0, 1), family])
    return { ...made, year: person.year }
  },
  same_family_name: (chance, names, person) => {
    const made = drawPerson(chance, names)
    const given = another(chance, [...names.female, ...names.male], person.words[0])
    return dressed(chance, made.community, [given, ...made.words.slice(1, -1), ...person.words.slice(-1)])
  },
  siblings: (chance, names, person) => {
    const given = another(chance, chance.happens(0.5) ? names.female : names.male, person.words[0])
    const made = dressed(chance, person.community, [given, ...person.words.slice(1)])
    const spelled = [...made.spelled.slice(0, 1), ...person.spelled.slice(1)]
    return { ...made, spelled, year: person.year + 1 + chance.below(5), place: person.place }
  },
  parent_and_child: (chance, names, person) => {
    const given = another(chance, chance.happens(0.5) ? names.female : names.male, person.words[0])
    const [father, ...rest] = person.words
    const made = dressed(chance, person.community, father ? [given, father, ...rest.slice(-1)] : [given])
    return { ...made, year: person.year - 18 - chance.below(20), place: person.place }
  },
  namesakes: (chance, _, person) => {
    const made = dressed(chance, person.community, person.words)
    return { ...made, year: person.year - 4 - chance.below(20) }
  },
}

function another(chance: Chance, among: readonly ListedName[], but: ListedName | undefined): ListedName {
  return chance.pick(among.filter((name) => name !== but))
}
