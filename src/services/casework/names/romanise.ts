import anyAscii from 'any-ascii'
import { withOwnLetters } from '../../../domain/names/ownLetters.ts'

/** A text in our letters, whatever script it is in: first what we know better of names, then the general table of any-ascii. */
export function romanise(text: string): string {
  return anyAscii(withOwnLetters(text))
}
