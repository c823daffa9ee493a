import { mayDo } from '../../domain/access/permissions.ts'
import type { Role } from '../../domain/access/roles.ts'
import { paths } from './paths.ts'

/** The first page of somebody's work: what was referred to them for a partner, the work of today for who sees cases, and otherwise what their role is there for. */
export function landingOf(role: Role): string {
  if (role === 'partner_worker') return paths.referrals
  if (role === 'consular_officer' || role === 'safety_officer') return paths.questions
  if (mayDo(role, 'read_cases')) return paths.today
  if (mayDo(role, 'administer')) return paths.people
  if (mayDo(role, 'read_access_log')) return paths.accessLog
  if (mayDo(role, 'count_figures')) return paths.figures
  if (mayDo(role, 'keep_knowledge')) return paths.knowledge
  if (mayDo(role, 'hold_conversations')) return paths.conversations
  return paths.inbox
}
