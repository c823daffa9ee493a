import type { Actor } from '../../../domain/access/actor.ts'
import { isLookedAt } from '../../../domain/casework/preTravel/isLookedAt.ts'
import { decideFile, isWaiting, type PreTravelReason } from '../../../domain/casework/preTravel/preTravelRules.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { refuseCasework } from '../../../domain/casework/register/registerRules.ts'
import { canonicalJson } from '../../../domain/shared/canonicalJson.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { tell, tellManagers, tellRole } from '../../../store/access/inbox/inbox.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { takeRecordedMoment } from '../../../store/casework/events.ts'
import { lockCase } from '../../../store/casework/lockCase.ts'
import type { KeptPreTravel } from '../../../store/casework/preTravel/preTravelFiles.ts'
import { isFoundAsClient } from '../../../store/casework/preTravel/preTravelTokens.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { isInEmergency, loadCase, rolledBack } from '../caseActing.ts'
import type { CaseworkTools } from '../casework.ts'
import type { ClearPart } from '../sealEvents.ts'
import { type Becoming, becomeReport } from './becomeReport.ts'
import { logPartOf, refuseOutsiders } from './preTravelTerms.ts'
import { lockedFile, writePreTravel } from './writePreTravel.ts'

/** What a worker decides; a report is named by the number of its case. */
export type AskedOutcome =
  | { readonly what: 'other_return'; readonly returnsOn: IsoDate }
  | {
      readonly what: 'became_report'
      readonly caseNumber: string
      /** Somebody compared the persons and says that they are one. */
      readonly samePerson: boolean
    }
  | { readonly what: 'can_go' }

type BecameReport = Extract<AskedOutcome, { readonly what: 'became_report' }>

export type DecideReason = PreTravelReason | 'no_such_case' | 'nobody_looks' | 'other_person'

export type DecidePreTravel = (
  actor: Actor,
  request: { readonly number: string; readonly outcome: AskedOutcome; readonly reason: string },
) => Promise<Result<undefined, DecideReason | Refusal>>

/**
 * What a worker decides, with a reason that is sealed. When it became a report, its copies go into the case in the same transaction. Fails
 * with `forbidden` and `not-found`.
 */
export function makeDecidePreTravel(tools: CaseworkTools): DecidePreTravel {
  return async (actor, { number, outcome, reason }) => {
    refuseOutsiders(actor)
    const compared = outcome.what === 'became_report' && outcome.samePerson ? { same_person: 'yes' } : {}
    const parts = [{ part: 'pre_travel_reason', text: canonicalJson({ reason, ...compared }) }]
    return rolledBack<undefined, DecideReason | Refusal>(tools.withActor, actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const kept = await lockedFile(tx, actor, number)
      const decided =
        outcome.what === 'became_report'
          ? await become(tx, tools, actor, { kept, outcome, recorded, parts })
          : await decide(tx, tools, actor, { kept, outcome, recorded, parts })
      if (decided.ok) await tellOfDecision(tx, actor, kept, outcome)
      return decided
    })
  }
}

/** Each decision silences an alarm, or puts it off: who took the file in and who leads hear of it, unless they decide themselves. */
async function tellOfDecision(tx: ActorTx, actor: Actor, kept: KeptPreTravel, { what }: AskedOutcome): Promise<void> {
  const { id, version, number: file, leftBy } = kept
  const once = `pre_travel_decided:${id}:${version}`
  const told = { kind: 'pre_travel_decided', facts: { file, what }, once } as const
  if (leftBy !== actor.person) await tell(tx, { ...told, person: leftBy })
  await tellRole(tx, 'senior', told)
  await tellManagers(tx, told)
}

async function become(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { kept, outcome, recorded, parts }: Omit<Deciding, 'outcome'> & { readonly outcome: BecameReport },
): Promise<Result<undefined, DecideReason | Refusal>> {
  if (!isWaiting(kept)) return refuse('is_over')
  const found = await lockCase(tx, actor.tenant, outcome.caseNumber)
  if (!found) return refuse('no_such_case')
  const hindrance = await caseHindrance(tx, actor, { kept, found, outcome })
  return hindrance ?? becomeReport(tx, tools, actor, { kept, found, recorded, parts })
}

/**
 * Why a file may not become the report of a case that is there; missing when it may. Its alarm ends with it: so the people of the case decide
 * it, on a case that somebody looks at, and a person says that it is the same client when nothing shows it.
 */
async function caseHindrance(
  tx: ActorTx,
  actor: Actor,
  { kept, found, outcome }: Pick<Becoming, 'kept' | 'found'> & { readonly outcome: BecameReport },
): Promise<Extract<Result<undefined, DecideReason | Refusal>, { ok: false }> | undefined> {
  if (await isInEmergency(tx, actor, found.caseId)) return refuseCasework('emergency-access')
  const { file } = await loadCase(tx, actor.tenant, found)
  if (file?.gone) return refuseCasework('gone')
  if (!file || !isLookedAt(file, kept)) return refuse('nobody_looks')
  if (outcome.samePerson || (await isFoundAsClient(tx, actor.tenant, kept.id, found.caseId))) return undefined
  return refuse('other_person')
}

type Deciding = {
  readonly kept: KeptPreTravel
  readonly outcome: Exclude<AskedOutcome, BecameReport>
  readonly recorded: string
  readonly parts: readonly ClearPart[]
}

async function decide(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { kept, outcome, recorded, parts }: Deciding,
): Promise<Result<undefined, PreTravelReason>> {
  const decided = decideFile(kept, tools.today(), outcome)
  if (!decided.ok) return decided
  const returnsOn = outcome.what === 'other_return' ? outcome.returnsOn : null
  const facts = { what: outcome.what, returns_on: returnsOn, case_id: null }
  const event = { type: 'pre_travel_decided', occurred: tools.today(), facts } as const
  await writePreTravel(tx, tools, actor, { kept, file: decided.value, event, recorded, parts })
  const { purpose } = actor
  await appendAccess(tx, { action: 'decide_pre_travel', purpose, cases: [], part: logPartOf(kept.number) })
  return ok(undefined)
}
