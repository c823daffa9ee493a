/** Groups of digits that are read together, as those of a telephone number, a date or a time; or digits with a plus. */
const number = /(\(?\+?\p{Nd}+(?:(?:\)[ -]?| \(|[ .,:/–-])\p{Nd}+)+|\+\p{Nd}+)/u

/**
 * Splits a text at its numbers of several groups: words and numbers take turns, words first, and put together they are the text. In a text from
 * right to left the groups of a number change places (Unicode Bidirectional Algorithm, UAX 9): set the number from left to right.
 */
export function numberRuns(text: string): readonly string[] {
  return text.split(number)
}
