import type { Actor } from '../../../domain/access/actor.ts'
import { AppError } from '../../../errors.ts'
import { type CurrentSession, findCurrentSession } from '../../../store/access/account/ownSessions.ts'
import type { ActorTx } from '../../../store/withActor.ts'

/** What a person does to their own account. */
export type OwnChange = 'add-authenticator' | 'set-password' | 'remove-passkey'

/**
 * The session of the actor, when this change may be made in it: freshly confirmed, or there to enrol. After a recovery a second factor
 * may be added and nothing else. Fails with `step-up-needed`, `not-signed-in` or `forbidden`.
 */
export async function requireOwnChange(tx: ActorTx, actor: Actor, change: OwnChange): Promise<CurrentSession> {
  const current = await findCurrentSession(tx, actor)
  if (!current) throw new AppError('not-signed-in')
  if (current.kind === 'enrol') {
    if (change === 'remove-passkey') throw new AppError('forbidden')
    if (change === 'set-password' && current.method !== 'invitation') throw new AppError('forbidden')
    return current
  }
  if (!current.fresh) throw new AppError('step-up-needed')
  return current
}
