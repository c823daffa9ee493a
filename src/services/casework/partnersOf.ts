import type { Actor } from '../../domain/access/actor.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import type { Partner } from '../../domain/casework/rules.ts'
import { listShares } from '../../store/access/cases/caseShares.ts'
import { listOrganisations } from '../../store/access/cases/colleagues.ts'
import type { ActorTx } from '../../store/withActor.ts'

/** The organisations of the tenant, each with the areas of a case that it sees now. None for an organisation that acts itself. */
export async function partnersOf(tx: ActorTx, { tenant, role }: Actor, caseId: number): Promise<readonly Partner[]> {
  if (databaseRoleOf(role) === 'partner') return []
  const live = (await listShares(tx, tenant, caseId)).filter(({ state }) => state === 'given')
  const organisations = await listOrganisations(tx, tenant)
  return organisations.map(({ id, kind }) => {
    const areas = live.filter(({ organisation }) => organisation === id).flatMap((share) => share.areas)
    return { organisation: id, kind, areas }
  })
}
