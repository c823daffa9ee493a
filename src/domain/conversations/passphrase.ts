/**
 * Why a passphrase is not taken. `alike`: the same again and again, or rows of keys; `own_name`: hardly more than a name; `practice`: the
 * one that everybody knows.
 */
export const passphraseFaults = ['too_short', 'too_long', 'alike', 'own_name', 'practice', 'unequal'] as const
export type PassphraseFault = (typeof passphraseFaults)[number]

/** What opens the keys of invented colleagues in a practice environment. It stands in this file, so it protects nothing. */
export const PRACTICE_PASSPHRASE = 'oefenen met woorden die iedereen kent'

const FEWEST_WORDS = 6
const FEWEST_SIGNS = 20
const MOST_SIGNS = 200
const SHORTEST_WORD = 3
/** So many different signs stand in any sentence of twenty; a row of one word has fewer. */
const FEWEST_KINDS = 8
/** Beside the own name so many letters and digits have to be left. */
const BESIDE_NAME = 12

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn']

/**
 * Why a passphrase for one's own key is too weak; nothing when it is good. Six different words or twenty signs: so long that no list of
 * leaked passwords holds it, and each guess costs a second (scrypt). `known` is what a stranger tries first, such as the name of its
 * owner. In a practice environment the passphrase that everybody knows is let through.
 */
export function faultOfPassphrase(
  text: string,
  { known, practice }: { readonly known: readonly string[]; readonly practice: boolean },
): PassphraseFault | undefined {
  const plain = text.normalize('NFC').toLowerCase().trim()
  if (plain === PRACTICE_PASSPHRASE) return practice ? undefined : 'practice'
  if ([...plain].length > MOST_SIGNS) return 'too_long'
  if (wordsOf(plain).size < FEWEST_WORDS && [...plain].length < FEWEST_SIGNS) return 'too_short'
  if (isAlike(plain)) return 'alike'
  return isMostlyKnown(plain, known) ? 'own_name' : undefined
}

function wordsOf(plain: string): ReadonlySet<string> {
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length >= SHORTEST_WORD))
}

/** One piece again and again, few signs, or mostly pieces of the alphabet or of the rows of a keyboard. */
function isAlike(plain: string): boolean {
  const signs = [...plain.replaceAll(/[^\p{L}\p{N}]+/gu, '')]
  const whole = signs.join('')
  const isRepeated = `${whole}${whole}`.indexOf(whole, 1) < whole.length
  return isRepeated || new Set(signs).size < FEWEST_KINDS || inRows(signs) > signs.length / 2
}

/** How many signs stand in a row of three or more: two neighbours, such as 'er' and 'tt', are in any word. */
function inRows(signs: readonly string[]): number {
  const covered = new Set<number>()
  for (let at = 2; at < signs.length; at += 1)
    if (isRow(signs.slice(at - 2, at + 1))) for (const sign of [at - 2, at - 1, at]) covered.add(sign)
  return covered.size
}

function isRow(three: readonly string[]): boolean {
  const [one = 0, two = 0, last = 0] = three.map((sign) => sign.codePointAt(0))
  const goesOn = Math.abs(two - one) <= 1 && two - one === last - two
  return goesOn || rows.some((row) => row.includes(three.join('')) || row.includes(three.toReversed().join('')))
}

function isMostlyKnown(plain: string, known: readonly string[]): boolean {
  const parts = known.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const names = parts.filter((part) => part.length >= SHORTEST_WORD)
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), plain)
  return rest !== plain && rest.replaceAll(/[^\p{L}\p{N}]+/gu, '').length < BESIDE_NAME
}
