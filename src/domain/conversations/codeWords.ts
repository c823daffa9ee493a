import { englishWords } from './words/en.ts'
import { dutchWords } from './words/nl.ts'

/** The languages in which a code has words; in every other it is groups of digits. */
export type CodeLanguage = 'nl' | 'en'

export const codeWords: Readonly<Record<CodeLanguage, readonly string[]>> = { nl: dutchWords, en: englishWords }

/** By so many letters a word is told apart from every other of its list. */
export const ENOUGH_LETTERS = 4

/** What a word is known by: its first four letters, or all three of a short one. */
export function beginningOf(word: string): string {
  return word.slice(0, ENOUGH_LETTERS)
}

const numbers: ReadonlyMap<string, number> = new Map(
  [dutchWords, englishWords].flatMap((words) => words.map((word, number) => [beginningOf(word), number] as const)),
)

/** The number of a word in either language: four letters are enough, and what comes after them may be wrong. Missing when it is none. */
export function numberOfWord(word: string): number | undefined {
  return numbers.get(beginningOf(word))
}
