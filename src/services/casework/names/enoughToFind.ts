import { tokensAsked } from '../../../domain/names/nameTokens.ts'
import { knownByOf, type NamedPerson } from './namedPerson.ts'

/** Whether anybody can be found by this: two words of a name, or a word with an age or a day of birth, or a telephone number. */
export function isEnoughToFind(asked: NamedPerson): boolean {
  return tokensAsked(knownByOf(asked)).length > 0
}
