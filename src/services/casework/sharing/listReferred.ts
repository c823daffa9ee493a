import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { listReferredCases, type ReferredCase } from '../../../store/casework/sharing/referredCases.ts'
import type { WithActor } from '../../../store/withActor.ts'

export type Referred = {
  /** What waits for the answer of the actor's organisation. */
  readonly waiting: readonly ReferredCase[]
  /** What it sees besides: accepted, or shared without being referred. */
  readonly seen: readonly ReferredCase[]
}

export type ListReferred = (actor: Actor) => Promise<Referred>

/** For people of an organisation; for all others it fails with `not-found`. Which cases were listed is a line in the access log. */
export function makeListReferred(withActor: WithActor): ListReferred {
  return async (actor) => {
    if (databaseRoleOf(actor.role) !== 'partner') throw new AppError('not-found')
    return withActor(actor, async (tx) => {
      const all = await listReferredCases(tx, actor)
      const cases = [...new Set(all.map(({ case_id }) => case_id))]
      await appendAccess(tx, { action: 'list_cases', purpose: actor.purpose, cases })
      const waits = ({ referral, accepted }: ReferredCase) => referral !== null && !accepted
      return { waiting: all.filter(waits), seen: all.filter((one) => !waits(one)) }
    })
  }
}
