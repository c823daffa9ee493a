import type { Actor } from '../../../domain/access/actor.ts'
import { parseCaseArea } from '../../../domain/access/caseAreas.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { MakeReferral } from '../../../domain/casework/sharing/decideReferral.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { findCase } from '../../../store/casework/caseFacts.ts'
import { decideOn, doerOf, loadCase } from '../caseActing.ts'
import type { CaseworkTools } from '../casework.ts'
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
      const by = doerOf(actor, command)
      const found = await findCase(tx, scopeOf(actor), number)
      if (!found) throw new AppError('not-found')
      const loaded = await loadCase(tx, actor.tenant, { ...found, caseId: found.case_id })
      const recorded = new Date().toISOString()
      const decision = await decideOn(tx, tools, loaded, { actor, by, recorded, command })
      if (!decision.ok) return decision
      const areas = command.areas.map(parseCaseArea).filter((area) => area !== undefined)
      const request = { number, organisation: command.organisation, areas }
      return ok(await openPackage(tx, tools.keyRing, actor, request, 'preview_package'))
    })
}
