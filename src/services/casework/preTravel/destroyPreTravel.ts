import type { Actor } from '../../../domain/access/actor.ts'
import { destroyFile, type PreTravelReason } from '../../../domain/casework/preTravel/preTravelRules.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { takeRecordedMoment } from '../../../store/casework/events.ts'
import { type KeptPreTravel, savePreTravel } from '../../../store/casework/preTravel/preTravelFiles.ts'
import { removePreTravelTokens } from '../../../store/casework/preTravel/preTravelTokens.ts'
import type { CaseworkTools } from '../casework.ts'
import { logPartOf, preTravelTermsOf, refuseOutsiders } from './preTravelTerms.ts'
import { lockedFile, writePreTravel } from './writePreTravel.ts'

export type DestroyPreTravel = (actor: Actor, number: string) => Promise<Result<undefined, PreTravelReason>>

/**
 * Destroys a file whose time has come: first the event and the index in one transaction, then the key, then that it is gone. Asked again
 * after it was broken off it goes on where it was. Fails with `forbidden` and `not-found`.
 */
export function makeDestroyPreTravel(tools: CaseworkTools): DestroyPreTravel {
  return async (actor, number) => {
    refuseOutsiders(actor)
    const begun = await beginDestroying(tools, actor, number)
    if (!begun.ok) return begun
    await tools.keyRing.destroyKeys(actor.tenant, [begun.value.id])
    await tools.withActor(actor, async (tx) => {
      const kept = await lockedFile(tx, actor, number)
      if (!kept.keyGone) await savePreTravel(tx, actor.tenant, { ...kept, keyGone: true })
    })
    return ok(undefined)
  }
}

function beginDestroying(
  tools: CaseworkTools,
  actor: Actor,
  number: string,
): Promise<Result<KeptPreTravel, PreTravelReason>> {
  const { tenant, purpose } = actor
  return tools.withActor(actor, async (tx) => {
    const recorded = await takeRecordedMoment(tx, tenant)
    const kept = await lockedFile(tx, actor, number)
    if (kept.destroyedOn !== null && !kept.keyGone) return ok(kept)
    const today = tools.today()
    const gone = destroyFile(kept, today, preTravelTermsOf(tools.profile))
    if (!gone.ok) return gone
    const event = { type: 'pre_travel_destroyed', occurred: today, facts: {} } as const
    await writePreTravel(tx, tools, actor, { kept, file: gone.value, event, recorded, parts: [] })
    await removePreTravelTokens(tx, tenant, kept.id)
    await appendAccess(tx, { action: 'destroy_pre_travel', purpose, cases: [], part: logPartOf(number) })
    return ok(kept)
  })
}
