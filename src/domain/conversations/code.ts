declare const conversationCode: unique symbol

/**
 * What a reporter comes back with: ten numbers of eleven bits, chosen by chance. The first two are the locator, which finds the
 * conversation, the other eight the secret, which opens it.
 */
export type ConversationCode = readonly number[] & { readonly [conversationCode]: true }

export const CODE_LENGTH = 10
/** One more than the highest number: as many words as a list has. */
export const NUMBERS = 2048
const LOCATOR_LENGTH = 2

/** Missing when these are not ten whole numbers from 0 to 2047. */
export function codeOf(numbers: readonly number[]): ConversationCode | undefined {
  if (numbers.length !== CODE_LENGTH || !numbers.every(isNumberOfCode)) return undefined
  return [...numbers] as unknown as ConversationCode
}

export function isNumberOfCode(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number < NUMBERS
}

/** The two numbers by which a conversation is found: 22 bits, nothing to keep secret. */
export function locatorOf(code: ConversationCode): readonly number[] {
  return code.slice(0, LOCATOR_LENGTH)
}

/** The eight numbers that open it: 88 bits. They never leave the browser when there is script. */
export function secretOf(code: ConversationCode): readonly number[] {
  return code.slice(LOCATOR_LENGTH)
}
