import { numberRuns } from '../../../domain/shared/numberRuns.ts'

/** LEFT-TO-RIGHT MARK: nobody sees it, and what follows runs from left to right. */
const MARK = '\u200E'

/**
 * A text from right to left, with a mark before every number of several groups: in a field there is no other way to keep the groups of a number to
 * call in their order (UAX 9).
 */
export function markNumbers(text: string): string {
  return numberRuns(text)
    .map((run, at) => (at % 2 === 1 ? MARK + run : run))
    .join('')
}

/** The same text without those marks: a number that is copied into a telephone is digits alone. */
export function unmarkNumbers(text: string): string {
  return text.replace(/\u200E(?=\(?\+?\p{Nd})/gu, '')
}
