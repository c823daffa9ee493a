import type { Actor } from '../../domain/access/actor.ts'
import { listOrganisations, type OrganisationName } from '../../store/access/cases/colleagues.ts'
import type { WithActor } from '../../store/withActor.ts'

export type ListOrganisations = (actor: Actor) => Promise<readonly OrganisationName[]>

/** The organisations of the tenant, the hub among them: who can be asked something, or was. It says nothing about any case. */
export function makeListOrganisations(withActor: WithActor): ListOrganisations {
  return (actor) => withActor(actor, (tx) => listOrganisations(tx, actor.tenant))
}
