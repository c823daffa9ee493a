import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseCommand } from '../../../domain/casework/caseCommand.ts'
import { findCase } from '../../../store/casework/caseFacts.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { scopeOf } from '../scopeOf.ts'

/** A decision on a likely double with the case that it names, as the actor may see it; any other command as it is. */
export async function findDouble(tx: ActorTx, actor: Actor, own: number, command: CaseCommand): Promise<CaseCommand> {
  if (command.do !== 'decide-double' || command.other === null) return command
  const other = await findCase(tx, scopeOf(actor), command.other)
  return { ...command, otherCase: other ? { stream: other.case_id, own } : null }
}
