import type { PersonLikeness } from './comparePersons.ts'
import type { MatchReason } from './matchReasons.ts'

/** From this score on somebody is very like, whatever the reasons; below it only somewhat. */
const VERY_LIKE = 0.8

/** From this score on the words of two names are as good as one, when the year of birth is the same. */
const NAMES_FIT = 0.66

/** What speaks against it. */
const against: readonly MatchReason[] = ['part_missing', 'given_name_differs', 'part_differs', 'country_differs']

/** Whether two are very like: by the score, or by a whole name and the year of birth, which is all that most calls give. */
export function isVeryLike({ score, reasons }: PersonLikeness): boolean {
  if (score >= VERY_LIKE) return true
  const isOfOneYear = reasons.includes('birth_year_same') && !reasons.some((reason) => against.includes(reason))
  return isOfOneYear && score >= NAMES_FIT
}
