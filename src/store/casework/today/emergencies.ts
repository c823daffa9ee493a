import { sql } from 'kysely'
import type { ActorTx } from '../../withActor.ts'
import { inScope, type WorkScope } from './workScope.ts'

/** That somebody opened a case with emergency access. Moments are UTC text. */
export type EmergencyLine = {
  readonly case_id: number
  readonly number: string
  readonly by: string
  readonly begun: string
  readonly reviewed: boolean
}

/** How others opened the cases of a scope with emergency access, the newest first. At most so many. */
export async function listEmergencies(tx: ActorTx, scope: WorkScope, most: number): Promise<readonly EmergencyLine[]> {
  const { rows } = await sql<EmergencyLine>`
    select b.case_id, c.number, p.name as by, b.begun, b.reviewed_at is not null as reviewed
    from break_glass b
    join case_state c on c.tenant = b.tenant and c.case_id = b.case_id
    join principal p on p.tenant = b.tenant and p.id = b.person
    where b.tenant = ${scope.tenant} and b.person <> ${scope.person} and ${inScope(sql`b.case_id`, scope)}
    order by b.id desc limit ${most}`.execute(tx)
  return rows
}
