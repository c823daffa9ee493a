import { AppError } from '../errors.ts'

/** Ends of lines that are not a line feed. */
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/gu

/**
 * What nobody sees and somebody can do harm with: control characters but tab and line feed; signs that turn the direction of what follows
 * (CVE-2021-42574); characters without a width; half characters. Joiners (ZWJ, ZWNJ), which Persian and emoji need, stay, and so do the
 * marks of a direction (LRM, RLM, ALM), which turn nothing else.
 */
const unseen =
  /(?![\t\n])\p{Cc}|[\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** A text as people wrote it, without what nobody sees; line ends are line feeds, composed characters are one (NFC). */
export function cleanText(text: string): string {
  return text.replace(lineEnds, '\n').replace(unseen, '').normalize('NFC')
}

/** No form of ours is as deep; what is deeper was made to let a program fall over. */
const DEEPEST = 64

/**
 * The same of every text in a form or in JSON that was sent; anything else is as it came. Fails with `invalid-input` when one thing stands in
 * another more than 64 deep.
 */
export function cleanTexts(sent: unknown, depth = 0): unknown {
  if (typeof sent === 'string') return cleanText(sent)
  if (depth > DEEPEST) throw new AppError('invalid-input', { field: '', expected: `0-${DEEPEST}` })
  if (Array.isArray(sent)) return sent.map((one) => cleanTexts(one, depth + 1))
  if (!isPlainObject(sent)) return sent
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, cleanTexts(value, depth + 1)]))
}

/** An object of JSON, or of a form, of which the prototype is an empty one: not a buffer, a stream or a file. */
function isPlainObject(sent: unknown): sent is object {
  if (typeof sent !== 'object' || sent === null) return false
  const prototype: unknown = Object.getPrototypeOf(sent)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
