import type { Actor } from '../../../domain/access/actor.ts'
import { mayCheck } from '../../../domain/access/permissions.ts'
import { countWaiting, listWaitingShares, type WaitingShare } from '../../../store/access/cases/waitingReviews.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../refuseUnless.ts'

/** A share that waits for a second person; who gave it is not that person. */
export type ShareToConfirm = WaitingShare & { readonly own: boolean }

export type WaitingReviews = {
  /** The shares that wait, of the cases that the actor sees. A line in the access log. */
  readonly listShares: (actor: Actor) => Promise<readonly ShareToConfirm[]>
  /** How much waits for this person: emergency accesses, shares and requests for an address that others made. It names no case, and is no line in the log. */
  readonly count: (actor: Actor) => Promise<number>
}

/** What waits for a second person. Fails with `forbidden` for who is none. */
export function makeWaitingReviews(withActor: WithActor): WaitingReviews {
  return {
    listShares: async (actor) => {
      refuseUnless(actor, 'confirm_share')
      return withActor(actor, async (tx) => {
        const shares = await listWaitingShares(tx, actor.tenant)
        const cases = [...new Set(shares.map(({ case_id }) => case_id))]
        if (cases.length > 0) await appendAccess(tx, { action: 'read_waiting_shares', purpose: 'review', cases })
        return shares.map((share) => ({ ...share, own: !mayCheck(actor.person, share.given_by) }))
      })
    },
    count: async (actor) => {
      refuseUnless(actor, 'confirm_share')
      return withActor(actor, (tx) => countWaiting(tx, actor))
    },
  }
}
