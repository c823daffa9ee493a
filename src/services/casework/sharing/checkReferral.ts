import type { Actor } from '../../../domain/access/actor.ts'
import { parseCaseArea } from '../../../domain/access/caseAreas.ts'
import { hatOf } from '../../../domain/access/hatOf.ts'
import { foldCase } from '../../../domain/casework/caseFile.ts'
import { decide } from '../../../domain/casework/decide.ts'
import { parseCaseEvent } from '../../../domain/casework/parseEvent.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { MakeReferral } from '../../../domain/casework/sharing/decideReferral.ts'
import { refuseSharing } from '../../../domain/casework/sharing/sharingRefusals.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { holdsCase } from '../../../store/access/cases/caseHold.ts'
import { findCase } from '../../../store/casework/caseFacts.ts'
import { listEvents } from '../../../store/casework/events.ts'
import type { CaseworkTools } from '../casework.ts'
import { partnersOf } from '../partnersOf.ts'
import { scopeOf } from '../scopeOf.ts'
import { type CasePackage, openPackage } from './openPackage.ts'

export type CheckReferral = (
  actor: Actor,
  request: { readonly number: string; readonly command: MakeReferral },
) => Promise<Result<CasePackage, Refusal>>

/**
 * What would go out with a referral, exactly as the other side would see it; or why it may not. Nothing goes out and nothing is written
 * but the line in the access log. Fails with `forbidden` and `not-found` as acting on the case does.
 */
export function makeCheckReferral(tools: CaseworkTools): CheckReferral {
  return (actor, { number, command }) =>
    tools.withActor(actor, async (tx) => {
      const hat = hatOf(actor.role)
      if (hat === undefined) throw new AppError('forbidden', { reason: 'role' })
      const found = await findCase(tx, scopeOf(actor), number)
      if (!found) throw new AppError('not-found')
      if (!(await holdsCase(tx, found.case_id))) return refuseSharing('emergency-access')
      const rows = await listEvents(tx, actor.tenant, found.case_id)
      const doneBy = rows.map(({ type, occurred, facts, person_id: person }) => {
        return { event: parseCaseEvent(type, occurred, facts), person }
      })
      const decision = decide(foldCase(doneBy.map(({ event }) => event)), command, {
        profile: tools.profile,
        today: tools.today(),
        now: new Date().toISOString(),
        by: { person: actor.person, organisation: actor.organisation, hat },
        doneBy,
        partners: await partnersOf(tx, actor, found.case_id),
      })
      if (!decision.ok) return decision
      const areas = command.areas.map(parseCaseArea).filter((area) => area !== undefined)
      const request = { number, organisation: command.organisation, areas }
      return ok(await openPackage(tx, tools.keyRing, actor, request, 'preview_package'))
    })
}
