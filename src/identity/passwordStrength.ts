import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { judgeLength, normalisePassword } from './passwordText.ts'

/** Why a password is not taken. `common`: it stands in a list of common passwords; `guessable`: it is made of words, names, dates or rows of keys. */
export type PasswordWeakness = 'too-short' | 'too-long' | 'common' | 'guessable'

/** zxcvbn's highest step, from 10^10 guesses: an offline attack on Argon2id at ten guesses a second takes more than thirty years. */
const ENOUGH = 4

/** What comes after these characters is not looked at, because the work grows with the square of the length. */
const LOOKED_AT = 40
const SHORTEST_WORD = 3

/** How many letters and digits a password has to have beside the own name. */
const BESIDE_NAME = 8

type Lists = { readonly guesser: ZxcvbnFactory; readonly common: ReadonlySet<string> }

/**
 * Why a password is too weak, or nothing when it is good. `known` is what a stranger would try first: the name and sign-in
 * name of the person. Works offline with Dutch, English and common lists (OWASP ASVS 5.0, 6.2.4 and 6.2.11). The first call
 * loads the lists (about 0.4 seconds, 75 MB); a call takes up to 0.3 seconds of the processor, so ask only for a new password.
 */
export async function weaknessOf(password: string, known: readonly string[]): Promise<PasswordWeakness | undefined> {
  const text = normalisePassword(password)
  if (text === undefined) return 'too-long'
  const length = judgeLength(text)
  if (length !== 'fits') return length
  const { guesser, common } = await lists()
  if (common.has(text.toLowerCase())) return 'common'
  const words = ownWords(known)
  if (isMostly(text.toLowerCase(), words)) return 'guessable'
  return guesser.check(text.slice(0, LOOKED_AT), words).score >= ENOUGH ? undefined : 'guessable'
}

let loaded: Promise<Lists> | undefined

function lists(): Promise<Lists> {
  loaded ??= load()
  return loaded
}

/** Loaded when the first password is chosen: most processes never need it. */
async function load(): Promise<Lists> {
  const [core, common, english, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-nl-be'),
  ])
  const guesser = new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...dutch.dictionary },
    graphs: common.adjacencyGraphs,
  })
  const known = common.dictionary['passwords-common'].map((word) => String(word).toLowerCase())
  return { guesser, common: new Set(known) }
}

/** The names as a whole and in their parts, longest first: `Anna de Vries` also counts as `anna` and `vries`. */
function ownWords(known: readonly string[]): string[] {
  const parts = [...known, 'baken'].flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
  const words = parts.filter((part) => part.length >= SHORTEST_WORD).map((part) => part.toLowerCase())
  return [...new Set(words)].sort((one, other) => other.length - one.length)
}

/** Whether hardly anything is left of a password without the words of its owner. */
function isMostly(text: string, words: readonly string[]): boolean {
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text)
  return rest !== text && [...rest.matchAll(/[\p{L}\p{N}]/gu)].length < BESIDE_NAME
}
