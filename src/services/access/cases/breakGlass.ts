import type { Actor } from '../../../domain/access/actor.ts'
import { mayCheck } from '../../../domain/access/permissions.ts'
import { AppError } from '../../../errors.ts'
import {
  addBreakGlass,
  type BrokenGlass,
  findEmergencyCase,
  listBrokenGlass,
  saveReview,
  takeBreakGlassId,
} from '../../../store/access/cases/breakGlass.ts'
import { lockCaseAccess } from '../../../store/access/cases/caseHold.ts'
import { tell, tellCaseOwner, tellManagers } from '../../../store/access/inbox/inbox.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { findCase } from '../../../store/casework/caseFacts.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import { scopeOf } from '../../casework/scopeOf.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { checkReason, openReason, type ReasonPlace, sealReason } from './sealedReason.ts'

/** How long emergency access lasts. The database allows no more than an hour. */
const MINUTES = 60

/** An emergency access that waits for its review, with the reason opened. */
export type AccessToReview = Omit<BrokenGlass, 'reason'> & { readonly reason: string; readonly own: boolean }

export type BreakGlass = {
  /**
   * Opens a case that is not one's own for an hour; gives its number as it is written and the moment at which it closes. Its owner and
   * the managers are told at once.
   */
  readonly begin: (
    actor: Actor,
    request: { readonly number: string; readonly reason: string },
  ) => Promise<{ readonly number: string; readonly until: string }>
  /** What nobody has looked at yet, of the cases that the actor sees. */
  readonly listWaiting: (actor: Actor) => Promise<readonly AccessToReview[]>
  /** The second person says whether it was right. Fails with `refused` for who broke the glass. */
  readonly review: (
    actor: Actor,
    request: { readonly id: number; readonly verdict: 'justified' | 'not_justified' },
  ) => Promise<void>
}

/** Emergency access. A case that does not exist and one that is kept from the actor answer alike: `not-found`, and a line in the log. */
export function makeBreakGlass(withActor: WithActor, keyRing: KeyRing): BreakGlass {
  return {
    begin: async (actor, { number, reason }) => {
      refuseUnless(actor, 'break_glass')
      checkReason(reason)
      const begun = await withActor(actor, async (tx) => {
        const found = await findEmergencyCase(tx, number)
        if (!found) {
          await appendAccess(tx, { action: 'break_glass', purpose: 'emergency', cases: [], outcome: 'refused' })
          return undefined
        }
        await lockCaseAccess(tx, found.case_id)
        if (await findCase(tx, scopeOf(actor), found.number)) throw new AppError('refused', { reason: 'already-yours' })
        return { number: found.number, until: await breakIt(tx, keyRing, actor, found.case_id, reason) }
      })
      if (!begun) throw new AppError('not-found')
      return begun
    },
    listWaiting: async (actor) => {
      refuseUnless(actor, 'review_break_glass')
      return withActor(actor, async (tx) => {
        const waiting = await listBrokenGlass(tx, actor.tenant, { waiting: true })
        const cases = waiting.map(({ case_id }) => case_id)
        const action = { action: 'read_break_glass', purpose: 'review', cases, part: REASON } as const
        if (cases.length > 0) await appendAccess(tx, action)
        const keys = await keyRing.findKeys(actor.tenant, cases)
        return waiting.map((one) => ({
          ...one,
          own: one.person === actor.person,
          reason: openReason(keys, placeOf(actor, one.case_id, one.id), one.reason),
        }))
      })
    },
    review: async (actor, { id, verdict }) => {
      refuseUnless(actor, 'review_break_glass')
      await withActor(actor, async (tx) => {
        const found = (await listBrokenGlass(tx, actor.tenant, { waiting: true })).find((one) => one.id === id)
        if (!found) throw new AppError('not-found')
        if (!mayCheck(actor.person, found.person)) throw new AppError('refused', { reason: 'same-person' })
        if (!(await saveReview(tx, actor, id, verdict))) throw new AppError('conflict')
        const { case_id: caseId, person } = found
        const part = `${REASON}.${verdict}`
        await appendAccess(tx, { action: 'review_break_glass', purpose: 'review', cases: [caseId], part })
        await tell(tx, { person, kind: 'glass_reviewed', caseId })
      })
    },
  }
}

const REASON = 'break_glass_reason'

async function breakIt(tx: ActorTx, keyRing: KeyRing, actor: Actor, caseId: number, reason: string): Promise<string> {
  const id = await takeBreakGlassId(tx)
  const sealed = await sealReason(keyRing, placeOf(actor, caseId, id), reason)
  const until = await addBreakGlass(tx, actor, { id, caseId, reason: sealed, minutes: MINUTES })
  await appendAccess(tx, { action: 'break_glass', purpose: 'emergency', cases: [caseId] })
  await tellCaseOwner(tx, { kind: 'glass_broken', caseId })
  await tellManagers(tx, { kind: 'glass_broken', caseId })
  return until
}

function placeOf({ tenant }: Actor, caseId: number, id: number): ReasonPlace {
  return { tenant, caseId, id, part: REASON }
}
