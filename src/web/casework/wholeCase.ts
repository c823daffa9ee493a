import type { CaseView } from '../../services/casework/showCase.ts'

/** The facts of a case as its reader has them. */
export type CaseFacts = CaseView['state']

/** All facts of a case, as those who work on it have them. */
export type WholeCase = Required<CaseFacts>

/** Missing when the reader's organisation was given a share: then most facts are not told, and none of them may be guessed. */
export function wholeCase(state: CaseFacts): WholeCase | undefined {
  return isWhole(state) ? state : undefined
}

function isWhole(state: CaseFacts): state is WholeCase {
  return 'outcome' in state
}
