import type { Actor } from '../../domain/access/actor.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import { AppError } from '../../errors.ts'
import { findUnreadInSession } from '../../store/access/inbox/inbox.ts'
import { findCase } from '../../store/casework/caseFacts.ts'
import { type LiveCase, lookAtCase } from '../../store/casework/liveCase.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { scopeOf } from './scopeOf.ts'

export type WatchCase = (actor: Actor, request: { readonly number: string }) => Promise<LiveCase | undefined>

/**
 * What changed in a case that somebody has open, and who else has it open; missing when the session is over or they may not see it any
 * more. For those who work on cases at the hub; an organisation learns no more than that it still sees the case. For others it fails with
 * `not-found`.
 */
export function makeWatchCase(withActor: WithActor): WatchCase {
  return async (actor, { number }) => {
    const role = databaseRoleOf(actor.role)
    if (role === 'partner') return withActor(actor, (tx) => lookAtShared(tx, actor, number))
    if (role !== 'caseworker' && role !== 'manager') throw new AppError('not-found')
    return withActor(actor, (tx) => lookAtCase(tx, number))
  }
}

/** To an organisation: that it sees the case. Not who has it open, nor that somebody wrote in what it may not read. */
async function lookAtShared(tx: ActorTx, actor: Actor, number: string): Promise<LiveCase | undefined> {
  const found = await findCase(tx, scopeOf(actor), number)
  const unread = found && (await findUnreadInSession(tx))
  return unread === undefined ? undefined : { version: 0, present: [] }
}
