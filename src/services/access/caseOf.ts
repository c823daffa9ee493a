import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { type CaseFacts, findCase } from '../../store/casework/caseFacts.ts'
import type { ActorTx } from '../../store/withActor.ts'
import { scopeOf } from '../casework/scopeOf.ts'

/** The case that something is done to. Fails with `not-found`, also when it may not be seen. */
export async function caseOf(tx: ActorTx, actor: Actor, number: string): Promise<CaseFacts> {
  const found = await findCase(tx, scopeOf(actor), number)
  if (!found) throw new AppError('not-found')
  return found
}
