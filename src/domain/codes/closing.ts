import type { LocalText } from '../shared/locale.ts'

/** Something that is asked on closing: a case closes only with an answer. */
export type ClosingQuestion = {
  readonly code: string
  readonly labels: LocalText
  readonly results: readonly string[]
  /** One of these has to hold beside the result. */
  readonly outcomes: readonly string[]
  readonly closingReasons: readonly string[]
}

/** How a profile wants cases to be closed. */
export type ClosingRules = {
  /** Who asks to close a case does not close it. */
  readonly secondPerson: boolean
  /** Results after which there is nobody to ask how it goes. */
  readonly noAftercareResults: readonly string[]
  readonly questions: readonly ClosingQuestion[]
}

/** The questions that closing with this outcome, result and reason asks. */
export function closingQuestionsFor(
  { questions }: ClosingRules,
  {
    outcome,
    result,
    reason,
  }: { readonly outcome: string | null; readonly result: string | null; readonly reason: string },
): readonly ClosingQuestion[] {
  return questions.filter(
    ({ results, outcomes, closingReasons }) =>
      result !== null &&
      results.includes(result) &&
      ((outcome !== null && outcomes.includes(outcome)) || closingReasons.includes(reason)),
  )
}
