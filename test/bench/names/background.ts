import { type Chance, chanceOf } from '../../names/chance.ts'
import { type Drawn, dressed, writtenPerson } from '../../names/drawnPerson.ts'
import { type ListedName, readNameList } from '../../names/nameList.ts'
import type { PairPerson } from '../../names/pairs.ts'

/** Shares as in a large country: the commonest given name has some nine percent, the commonest family name one. */
const GIVEN_EXPONENT = 0.75
const FAMILY_EXPONENT = 0.6
const INVENTED_FAMILIES = 2000

/**
 * People of a register who are nobody of the pairs: names of both lists of names by a law of Zipf, and family names of our own making
 * beside the listed ones, since a list as short as that would make half the register namesakes.
 */
export function* background(count: number, seed: number): Generator<PairPerson> {
  const chance = chanceOf(seed)
  const communities = [...readNameList('tuning'), ...readNameList('heldout')].map(
    ({ community, female, male, family }) => ({
      community,
      given: zipf(chance, [...female, ...male], GIVEN_EXPONENT),
      fathers: zipf(chance, male, GIVEN_EXPONENT),
      families: zipf(chance, [...family, ...inventedFamilies(chance)], FAMILY_EXPONENT),
    }),
  )
  for (let made = 0; made < count; made += 1) {
    const names = chance.pick(communities)
    const father = chance.happens(0.6) ? [names.fathers()] : []
    yield writtenPerson(dressed(chance, names.community, [names.given(), ...father, names.families()]) satisfies Drawn)
  }
}

/** Picks by a law of Zipf: the n-th has a share of 1 / n ** exponent. Which one is first is chance. */
function zipf(chance: Chance, names: readonly ListedName[], exponent: number): () => ListedName {
  const shuffled = names.map((name) => ({ name, at: chance.below(2 ** 30) })).sort((one, other) => one.at - other.at)
  let sum = 0
  const sums = shuffled.map((_, rank) => {
    sum += 1 / (rank + 1) ** exponent
    return sum
  })
  return () => {
    const at = (chance.below(2 ** 30) / 2 ** 30) * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const found = shuffled[low]
    if (!found) throw new Error('nothing to pick from')
    return found.name
  }
}

const consonants = ['b', 'd', 'f', 'h', 'j', 'k', 'l', 'm', 'n', 'q', 'r', 's', 't', 'z', 'sh', 'kh', 'gh', 'y', 'w']
const patterns = [
  '1a2a3i',
  '1a22a3',
  '1a2i3i',
  'ma12u3',
  'mu1a22a3',
  '1u2ay3i',
  '1a2a3zai',
  '1i2a3',
  '1a2i3oglu',
  'bou1a2a3',
]

/** Families out of three consonants and a pattern, as such names are made. */
function inventedFamilies(chance: Chance): readonly ListedName[] {
  return Array.from({ length: INVENTED_FAMILIES }, () => {
    const root = [chance.pick(consonants), chance.pick(consonants), chance.pick(consonants)]
    const name = chance.pick(patterns).replaceAll(/[123]/g, (place) => root[Number(place) - 1] ?? '')
    return { latin: [`${name.charAt(0).toUpperCase()}${name.slice(1)}`], native: undefined }
  })
}
