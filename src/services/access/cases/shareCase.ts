import type { AccessAction } from '../../../domain/access/accessActions.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayCheck } from '../../../domain/access/permissions.ts'
import {
  checkShare,
  isStanding,
  needsSecondPerson,
  type ShareRefusal,
  type ShareRequest,
} from '../../../domain/access/shareTerms.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { addShare, type CaseShare, confirmShare, endShare, listShares } from '../../../store/access/cases/caseShares.ts'
import { listOrganisations } from '../../../store/access/cases/colleagues.ts'
import { tellManagers } from '../../../store/access/inbox/inbox.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { heldCaseOf } from './caseOf.ts'

type OneShare = { readonly number: string; readonly share: number }

export type ShareCase = {
  /** Shows named parts of a case to an organisation. `waits` when it counts only after a second person. */
  readonly give: (
    actor: Actor,
    request: ShareRequest & { readonly number: string },
  ) => Promise<Result<{ readonly share: number; readonly waits: boolean }, ShareRefusal>>
  /** The second person. Fails with `refused` for the one who gave it, and with `not-found` when there is nothing to confirm. */
  readonly confirm: (actor: Actor, request: OneShare) => Promise<void>
  /** Withdraws it, at once. */
  readonly end: (actor: Actor, request: OneShare) => Promise<void>
}

type Wiring = {
  readonly withActor: WithActor
  /** The codes of the grounds that a share can rest on (`share_grounds` of the profile). */
  readonly grounds: readonly string[]
  readonly timeZone: string
  readonly today: () => IsoDate
}

/** Sharing of a case. Each change is a line in the access log; it counts from the next request of the other side. */
export function makeShareCase({ withActor, grounds, timeZone, today }: Wiring): ShareCase {
  return {
    give: async (actor, { number, ...request }) => {
      refuseUnless(actor, 'share_case')
      return withActor(actor, async (tx) => {
        const { case_id: caseId } = await heldCaseOf(tx, actor, number)
        const kind = await kindOf(tx, actor.tenant, request.organisation)
        const given = (await listShares(tx, actor.tenant, caseId)).filter(isStanding)
        const checked = checkShare(request, { kind, grounds, today: today(), given })
        if (!checked.ok) return checked
        const share = await addShare(tx, actor, caseId, checked.value, timeZone)
        const waits = needsSecondPerson(kind)
        await log(tx, actor, 'share_case', caseId, share)
        if (waits) await tellManagers(tx, { kind: 'share_waits_for_confirmation', caseId })
        return ok({ share, waits })
      })
    },
    confirm: async (actor, { number, share }) => {
      refuseUnless(actor, 'confirm_share')
      await withActor(actor, async (tx) => {
        const { case_id: caseId } = await heldCaseOf(tx, actor, number)
        const found = await shareOf(tx, actor, caseId, share)
        if (!mayCheck(actor.person, found.given_by)) throw new AppError('refused', { reason: 'same-person' })
        if (!(await confirmShare(tx, actor, caseId, share))) throw new AppError('not-found')
        await log(tx, actor, 'confirm_share', caseId, share)
      })
    },
    end: async (actor, { number, share }) => {
      refuseUnless(actor, 'share_case')
      await withActor(actor, async (tx) => {
        const { case_id: caseId } = await heldCaseOf(tx, actor, number)
        await shareOf(tx, actor, caseId, share)
        if (!(await endShare(tx, actor, caseId, share))) throw new AppError('not-found')
        await log(tx, actor, 'end_share', caseId, share)
      })
    },
  }
}

async function kindOf(tx: ActorTx, tenant: number, organisation: number) {
  const found = (await listOrganisations(tx, tenant)).find(({ id }) => id === organisation)
  if (!found) throw new AppError('invalid-input', { field: 'organisation', expected: 'an organisation of this hub' })
  return found.kind
}

async function shareOf(tx: ActorTx, { tenant }: Actor, caseId: number, id: number): Promise<CaseShare> {
  const found = (await listShares(tx, tenant, caseId)).find((share) => share.id === id)
  if (!found) throw new AppError('not-found')
  return found
}

function log(tx: ActorTx, { purpose }: Actor, action: AccessAction, caseId: number, share: number): Promise<void> {
  return appendAccess(tx, { action, purpose, cases: [caseId], part: `share.${share}` })
}
