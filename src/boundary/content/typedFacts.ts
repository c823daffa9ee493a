import type { ContentRule } from '../../domain/knowledge/contentFinding.ts'

export type TypedFact = { readonly rule: Extract<ContentRule, 'number_typed' | 'hours_typed'>; readonly about: string }

/** Digits with at most three signs between them, as people write a number to call. */
const RUN = /\+?\(?\d(?:[ ().,_\-/]{0,3}\d)*/g
const ADDRESS = /[^\s@]+@[^\s@]+\.[^\s@]+/g
/** A date, two years, or thousands with points. */
const NO_CALL =
  /^(?:\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{4}|(?:19|20)\d\d ?[-/ ] ?(?:19|20)\d\d|\d{1,3}(?:[.,]\d{3})+|(?:(?:19|20)\d\d(?:, |$))+)$/
/** The emergency number, and what only works within the Netherlands (0800, 070, 14 020). */
const SHORT = /^(?:112|140\d{2,3}|0\d{5,})$/
const FEWEST_DIGITS = 7

const HOURS = [
  /\b\d{1,2}[.:]\d{2}\b/,
  /\b\d{1,2} ?(?:-|tot|to|until) ?\d{1,2} (?:uur|hours|o'clock)\b/i,
  /\bdag en nacht\b|\bday and night\b|\baround the clock\b|\b24\/7\b|\b24 (?:uur|hours)\b/i,
  /\b(?:altijd|always) (?:open|bereikbaar|there|reachable)\b/i,
  /\b(?:antwoord\w*|reageren|reactie|answers?|reply|replies|respon\w+)\b[^.]{0,40}\b(?:binnen|within)\b/i,
  /\b(?:binnen|within)\b[^.]{0,30}\b(?:antwoord\w*|reactie|answers?|reply|response)\b/i,
]

/**
 * What looks like a number to call, an address to write to, an hour or a promise in a line of text, in the usual ways to write it in Dutch
 * and English. Those come from the contacts of the profile, with the day of their check.
 */
export function typedFacts(text: string): readonly TypedFact[] {
  const plain = inAscii(text)
  const numbers = [...(plain.match(RUN) ?? []).filter(isToCall), ...(plain.match(ADDRESS) ?? [])]
  const hours = HOURS.flatMap((form) => form.exec(plain)?.[0] ?? [])
  return [
    ...numbers.map((about) => ({ rule: 'number_typed' as const, about })),
    ...hours.slice(0, 1).map((about) => ({ rule: 'hours_typed' as const, about })),
  ]
}

/** Wide and Arabic digits, all dashes and all spaces as those of a keyboard. */
function inAscii(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s/gu, ' ')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

function isToCall(run: string): boolean {
  const digits = run.replaceAll(/\D/g, '')
  return !NO_CALL.test(run.trim()) && (digits.length >= FEWEST_DIGITS || SHORT.test(digits))
}
