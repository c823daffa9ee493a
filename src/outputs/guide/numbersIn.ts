import type { Contact, DialledNumber } from '../../domain/guide/contact.ts'

/** What of a contact can be pressed. */
export type Pressable = Pick<Contact, 'number' | 'international'>

/** The numbers that can be pressed where the asker is: from abroad those that work from everywhere. */
export function pressableFrom(contacts: readonly Contact[], isAbroad: boolean): readonly Pressable[] {
  // A number for messages is no number to call.
  const called = contacts.filter(({ kind }) => kind !== 'message')
  return isAbroad ? called.map(({ international }) => ({ number: undefined, international })) : called
}

/** A piece of a sentence: words, or a number that can be pressed. */
export type TextPiece = string | DialledNumber

/** Splits a sentence at the numbers of known contacts, so that a page can make links of them. */
export function numbersIn(text: string, contacts: readonly Pressable[]): readonly TextPiece[] {
  const known = contacts.flatMap(({ number, international }) => [number ?? [], international ?? []].flat())
  const first = known
    .map((number) => ({ number, at: text.search(new RegExp(`(?<![\\d+])${escaped(number.shown)}(?!\\d)`)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at || other.number.shown.length - one.number.shown.length)[0]
  if (!first) return text === '' ? [] : [text]
  const before = text.slice(0, first.at)
  const after = text.slice(first.at + first.number.shown.length)
  return [...(before === '' ? [] : [before]), first.number, ...numbersIn(after, contacts)]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
