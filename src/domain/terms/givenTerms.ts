import type { Term, Terms } from '../codes/terms.ts'

declare const given: unique symbol

/** A term that this desk may see in this situation. There is no other way to a date of a term than through `termsForDesk`. */
export type GivenTerm = Term & { readonly [given]: true }

/** What decides whether anybody may be asked to think of the family. */
export type Situation = {
  /** Missing is unknown. */
  readonly clientPlace: string | null
  /** Whether an assessment of the safety stands that has not expired. */
  readonly safetyAssessmentValid: boolean
}

/**
 * The terms that a desk gets. One that asks whether to inform the family goes to Veilig Thuis alone, and to nobody while the client
 * is abroad or the place is unknown, nor without a valid assessment; a profile can add to that and take nothing away.
 */
export function termsForDesk(terms: Terms, desk: string, situation: Situation): readonly GivenTerm[] {
  return terms.entries.filter((term): term is GivenTerm => mayBeGiven(term, desk, situation))
}

/** Missing when there is no such term, or when this desk may not see it now. */
export function givenTerm(terms: Terms, code: string, desk: string, situation: Situation): GivenTerm | undefined {
  return termsForDesk(terms, desk, situation).find((term) => term.code === code)
}

const NEVER_AT = ['abroad', 'unknown']

function mayBeGiven(term: Term, desk: string, { clientPlace, safetyAssessmentValid }: Situation): boolean {
  if (term.desk !== undefined && term.desk !== desk) return false
  if (!term.informsFamily) return true
  if (desk !== 'veilig_thuis' || !safetyAssessmentValid || clientPlace === null) return false
  // A need that this program does not know is not met.
  if (term.informsFamily.needs.some((need) => need !== 'valid_safety_assessment')) return false
  return ![...NEVER_AT, ...term.informsFamily.blockedAt].includes(clientPlace)
}
