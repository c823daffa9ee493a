import type { Actor } from '../../domain/access/actor.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import type { ListScope } from '../../store/casework/caseList.ts'

/** Whose cases an actor looks through. */
export function scopeOf({ tenant, role }: Actor): ListScope {
  return { tenant, role: databaseRoleOf(role) }
}
