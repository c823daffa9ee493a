import type { Actor } from '../../domain/access/actor.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import { AppError } from '../../errors.ts'
import { type LiveCase, lookAtCase } from '../../store/casework/liveCase.ts'
import type { WithActor } from '../../store/withActor.ts'

export type WatchCase = (actor: Actor, request: { readonly number: string }) => Promise<LiveCase | undefined>

/**
 * What changed in a case that somebody has open, and who else has it open; missing when the session is over or they may not see it any
 * more. For those who work on cases at the hub; for others it fails with `not-found`.
 */
export function makeWatchCase(withActor: WithActor): WatchCase {
  return async (actor, { number }) => {
    const role = databaseRoleOf(actor.role)
    if (role !== 'caseworker' && role !== 'manager') throw new AppError('not-found')
    return withActor(actor, (tx) => lookAtCase(tx, number))
  }
}
