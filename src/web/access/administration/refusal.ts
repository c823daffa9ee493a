import { AppError } from '../../../errors.ts'
import type { WordKey } from '../../../messages/words.ts'

const reasons: Readonly<Record<string, WordKey>> = {
  'last-administrator': 'administration.error_last_administrator',
  'not-disabled': 'administration.error_state',
  'not-for-teams': 'administration.error_not_for_teams',
  'not-invited': 'administration.error_state',
  'own-account': 'administration.error_own_account',
  'reading-key': 'administration.error_reading_key',
  'role-does-not-fit': 'administration.error_role',
  'team-name': 'administration.error_team_name',
}

const fields: Readonly<Record<string, WordKey>> = {
  name: 'administration.error_name',
  place: 'administration.error_place',
}

/** Why a form of ours was refused, as the key of a sentence; missing for what no sentence of this room explains. */
export function refusalOf(error: unknown): WordKey | undefined {
  if (!(error instanceof AppError)) return undefined
  const { code, publicDetail } = error
  const reason = String(publicDetail.reason ?? '')
  if (reason.startsWith('provider-')) return 'administration.error_provider'
  if (code === 'refused' || code === 'conflict') return reasons[reason]
  return code === 'invalid-input' ? fields[String(publicDetail.field)] : undefined
}
