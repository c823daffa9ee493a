import type { Actor } from '../../domain/access/actor.ts'
import { type Act, mayDo } from '../../domain/access/permissions.ts'
import { AppError } from '../../errors.ts'
import { type CaseFacts, findCase } from '../../store/casework/caseList.ts'
import type { ActorTx } from '../../store/withActor.ts'
import { scopeOf } from '../casework/scopeOf.ts'

/**
 * Fails with `forbidden` when the role does not do this, whatever it is done to: asked before anything is looked for, so that it tells
 * nothing of what is there.
 */
export function refuseUnless(actor: Actor, act: Act): void {
  if (!mayDo(actor.role, act)) throw new AppError('forbidden', { reason: 'role' })
}

/** The case that something is done to. Fails with `not-found`, also when it may not be seen. */
export async function caseOf(tx: ActorTx, actor: Actor, number: string): Promise<CaseFacts> {
  const found = await findCase(tx, scopeOf(actor), number)
  if (!found) throw new AppError('not-found')
  return found
}
