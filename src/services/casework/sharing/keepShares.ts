import type { Actor } from '../../../domain/access/actor.ts'
import { parseCaseArea } from '../../../domain/access/caseAreas.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { checkShare, isStanding, needsSecondPerson, parseSharePurpose } from '../../../domain/access/shareTerms.ts'
import type { CaseEvent } from '../../../domain/casework/caseEvent.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { AppError } from '../../../errors.ts'
import { holdsCase, lockCaseAccess } from '../../../store/access/cases/caseHold.ts'
import { addShare, endShare, listShares } from '../../../store/access/cases/caseShares.ts'
import { listOrganisations } from '../../../store/access/cases/colleagues.ts'
import { tellCaseOwner, tellManagers, tellOrganisation } from '../../../store/access/inbox/inbox.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { AfterWriting } from '../casework.ts'

type Wiring = { readonly profile: Profile; readonly timeZone: string; readonly today: () => IsoDate }
type Made = Extract<CaseEvent, { type: 'referral_made' }>['facts']

/**
 * Keeps shares in step with referrals, in the transaction of the event: a referral that is made gives a share, one that is declined or
 * withdrawn ends it. So the whole of it is there, or nothing. Both sides are told.
 */
export function makeKeepShares(wiring: Wiring): AfterWriting {
  return async (tx, actor, { caseId, events }) => {
    for (const { type, facts } of events) {
      if (type === 'referral_made') await giveShare(tx, wiring, actor, caseId, facts)
      if (type === 'referral_accepted') await tellAnswer(tx, caseId, facts.referral)
      if (type === 'referral_declined') {
        await tellAnswer(tx, caseId, facts.referral)
        await takeShare(tx, actor, caseId, facts.referral)
      }
      if (type === 'referral_withdrawn') {
        const organisation = await takeShare(tx, actor, caseId, facts.referral)
        if (organisation !== undefined) await tellOrganisation(tx, organisation, { kind: 'referral_withdrawn', caseId })
      }
    }
  }
}

async function giveShare(tx: ActorTx, wiring: Wiring, actor: Actor, caseId: number, made: Made): Promise<void> {
  const { organisation, ground, until, referral } = made
  await lockCaseAccess(tx, caseId)
  if (!(await holdsCase(tx, caseId))) throw new AppError('refused', { reason: 'emergency-access' })
  const kind = (await listOrganisations(tx, actor.tenant)).find(({ id }) => id === organisation)?.kind
  const purpose = parseSharePurpose(made.purpose)
  if (!kind || !purpose) throw new AppError('invalid-input', { field: kind ? 'purpose' : 'organisation' })
  const areas = made.areas.map(parseCaseArea).filter((area) => area !== undefined)
  const given = (await listShares(tx, actor.tenant, caseId)).filter(isStanding)
  const grounds = wiring.profile.casework.share_grounds.entries.map(({ code }) => code)
  const request = { organisation, areas, ground, purpose, until }
  const checked = checkShare(request, { kind, grounds, today: wiring.today(), given })
  if (!checked.ok) throw new AppError('refused', { reason: checked.error.reason })
  const share = await addShare(tx, actor, caseId, { ...checked.value, referral }, wiring.timeZone)
  await log(tx, actor, 'share_case', caseId, share)
  const waits = needsSecondPerson(kind)
  if (waits) await tellManagers(tx, { kind: 'share_waits_for_confirmation', caseId })
  else await tellOrganisation(tx, organisation, { kind: 'referral_waits', caseId, facts: { referral } })
}

/** Nobody is told what they wrote down themselves. */
function tellAnswer(tx: ActorTx, caseId: number, referral: number): Promise<void> {
  return tellCaseOwner(tx, { kind: 'referral_answered', caseId, facts: { referral } })
}

/** Ends the share of a referral; gives the organisation that saw it. Missing when it was over. */
async function takeShare(tx: ActorTx, actor: Actor, caseId: number, referral: number): Promise<number | undefined> {
  const share = (await listShares(tx, actor.tenant, caseId)).find((one) => one.referral === referral && isStanding(one))
  if (!share || !(await endShare(tx, actor, caseId, share.id))) return undefined
  // The scribe writes nothing into the log: that a partner declined is an event, and the share says who ended it.
  if (databaseRoleOf(actor.role) !== 'partner') await log(tx, actor, 'end_share', caseId, share.id)
  return share.organisation
}

function log(tx: ActorTx, { purpose }: Actor, action: 'share_case' | 'end_share', caseId: number, share: number) {
  return appendAccess(tx, { action, purpose, cases: [caseId], part: `share.${share}` })
}
