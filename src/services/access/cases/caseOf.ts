import type { Actor } from '../../../domain/access/actor.ts'
import { AppError } from '../../../errors.ts'
import { holdsCase, lockCaseAccess } from '../../../store/access/cases/caseHold.ts'
import { type CaseFacts, findCase } from '../../../store/casework/caseFacts.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { scopeOf } from '../../casework/scopeOf.ts'

/** The case that something is done to. Fails with `not-found`, also when it may not be seen. */
export async function caseOf(tx: ActorTx, actor: Actor, number: string): Promise<CaseFacts> {
  const found = await findCase(tx, scopeOf(actor), number)
  if (!found) throw new AppError('not-found')
  return found
}

/**
 * The case of which it is changed who sees it; changes of one case come one after the other. Fails with `not-found`, and with `refused`
 * for who came in by emergency access, which is for reading.
 */
export async function heldCaseOf(tx: ActorTx, actor: Actor, number: string): Promise<CaseFacts> {
  const found = await caseOf(tx, actor, number)
  await lockCaseAccess(tx, found.case_id)
  if (!(await holdsCase(tx, found.case_id))) throw new AppError('refused', { reason: 'emergency-access' })
  return found
}
