import { AppError } from '../../../errors.ts'
import type { WordKey } from '../../../messages/words.ts'

/** Why a form of ours was refused, as the key of a sentence; missing for what no sentence of this room explains. */
export function refusalOf(error: unknown): WordKey | undefined {
  if (!(error instanceof AppError)) return undefined
  const { code, publicDetail } = error
  if (code === 'not-found' || code === 'conflict') return 'caseAccess.refused_changed'
  if (code === 'refused' && publicDetail.reason === 'same-person') return 'caseAccess.refused_same_person'
  if (code === 'refused' && publicDetail.reason === 'already-asked') return 'caseAccess.refused_asked'
  if (code === 'refused' && publicDetail.reason === 'emergency-access') return 'caseAccess.refused_emergency'
  if (code === 'refused' && publicDetail.reason === 'second-by-emergency') return 'caseAccess.refused_second_emergency'
  if (code === 'forbidden' && publicDetail.reason === 'role') return 'caseAccess.refused_role'
  if (code === 'invalid-input' && isChoice(publicDetail.field)) return 'caseAccess.refused_choice'
  return undefined
}

/** The fields that are chosen from a list of ours: left empty, or with what stood in it before. */
function isChoice(field: unknown): boolean {
  return field === 'team' || field === 'person' || field === 'principal' || field === 'organisation'
}
