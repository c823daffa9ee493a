import { birthYearOf, type KnownBy } from './knownBy.ts'
import { type NameWord, readName } from './nameWords.ts'

/**
 * The tokens under which a person is found: texts that are hashed under a key before they leave the program. Each says two things at
 * once, since a token of one common name finds nobody and tells how often it occurs: two words of the name, a word with the year or the
 * day of birth, the day of birth whole, a telephone number. The order of the words does not matter.
 */
export function tokensOf(person: KnownBy): readonly string[] {
  return limited([...wordTokens(person, yearsHeld(person)), ...dayToken(person), ...phoneToken(person)])
}

/**
 * The tokens by which somebody is looked for: those of the same person written down otherwise are among them. Asks for the year before
 * and after as well, and for the day with day and month turned around.
 */
export function tokensAsked(person: KnownBy): readonly string[] {
  const turned = turnedAround(person.birthDate)
  const years = yearsAsked(person)
  const otherwise = turned === undefined ? [] : [...wordTokens({ ...person, birthDate: turned }, []), `d ${turned}`]
  return limited([...wordTokens(person, years), ...dayToken(person), ...phoneToken(person), ...otherwise])
}

/**
 * The tokens by which somebody else's case counts as being about the same person: of each word the one way in which it is likeliest
 * said. Two of them that fit are a strong hit: three words of a name, or two words and an age within a year. One word never is, with
 * whatever birth: the day is not among them, since it comes with its year and would count twice.
 */
export function tokensOfStrongHit(person: KnownBy): readonly string[] {
  const first = readName(person.name).words.map((word) => ({ ...word, keys: word.keys.slice(0, 1) }))
  const years = yearsAsked(person).map(String)
  return limited([...pairsOf(first), ...datedTokens(first, years), ...phoneToken(person)])
}

/** Day and month the other way around, as they are often noted; missing when that is no other day. */
export function turnedAround(date: string | undefined): string | undefined {
  if (date === undefined) return undefined
  const [year, month, day] = date.split('-')
  return Number(day) <= 12 && day !== month ? [year, day, month].join('-') : undefined
}

const MOST_TOKENS = 80

function limited(tokens: readonly string[]): readonly string[] {
  return [...new Set(tokens)].slice(0, MOST_TOKENS)
}

function yearsHeld(person: KnownBy): readonly number[] {
  const year = birthYearOf(person)
  return year === undefined ? [] : [year]
}

function yearsAsked(person: KnownBy): readonly number[] {
  return yearsHeld(person).flatMap((year) => [year, year - 1, year + 1])
}

function wordTokens(person: KnownBy, years: readonly number[]): readonly string[] {
  const { words, joined } = readName(person.name)
  const readings = [words, ...joined]
  const dates = [person.birthDate, ...years.map(String)]
  return [...readings.flatMap(pairsOf), ...readings.flatMap((reading) => datedTokens(reading, dates))]
}

function pairsOf(words: readonly NameWord[]): readonly string[] {
  return words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other) => one.keys.flatMap((key) => other.keys.map((second) => pair(key, second)))),
  )
}

function pair(one: string, other: string): string {
  return one < other ? `p ${one} ${other}` : `p ${other} ${one}`
}

function datedTokens(words: readonly NameWord[], dates: readonly (string | undefined)[]): readonly string[] {
  const known = dates.filter((date) => date !== undefined)
  return words.flatMap(({ keys }) => keys.flatMap((key) => known.map((date) => `b ${key} ${date}`)))
}

function dayToken({ birthDate }: KnownBy): readonly string[] {
  return birthDate === undefined ? [] : [`d ${birthDate}`]
}

/** The token of the telephone number alone: that it fits says that the number is the same. */
export function phoneTokenOf({ phone }: KnownBy): string | undefined {
  return phone === undefined ? undefined : `t ${phone}`
}

function phoneToken(person: KnownBy): readonly string[] {
  return [phoneTokenOf(person)].filter((token) => token !== undefined)
}
