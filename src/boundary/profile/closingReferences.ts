import type { Profile } from '../../domain/codes/profile.ts'
import type { ProfileFault } from './profileFault.ts'
import { unknownCodes } from './unknownCodes.ts'

const closingFile = 'rules/closing.yaml'
const questionsFile = 'rules/closing-questions.yaml'

/** Codes in the rules for closing that their lists do not have. */
export function closingFaults({ lists, closing }: Profile): readonly ProfileFault[] {
  return [
    ...unknownCodes(lists.results, closing.noAftercareResults, closingFile, 'no_aftercare_results'),
    ...closing.questions.flatMap(({ results, outcomes, closingReasons }, index) => [
      ...unknownCodes(lists.results, results, questionsFile, `[${index}].when.results`),
      ...unknownCodes(lists.outcomes, outcomes, questionsFile, `[${index}].when.any_of.outcomes`),
      ...unknownCodes(lists.closing_reasons, closingReasons, questionsFile, `[${index}].when.any_of.closing_reasons`),
    ]),
  ]
}
