import type { Actor } from '../../domain/access/actor.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import { type CommandName, caseRules } from '../../domain/casework/caseCommand.ts'
import { listSharedAreas } from '../../store/access/cases/caseShares.ts'
import type { ActorTx } from '../../store/withActor.ts'

/** Whether the part of a case that an act is about is the actor's: an organisation has to have been given it. Of the hub all of it is. */
export async function reachesPart(tx: ActorTx, actor: Actor, number: string, act: CommandName): Promise<boolean> {
  if (databaseRoleOf(actor.role) !== 'partner') return true
  const { area } = caseRules[act]
  return area !== undefined && (await listSharedAreas(tx, actor.tenant, number)).includes(area)
}
