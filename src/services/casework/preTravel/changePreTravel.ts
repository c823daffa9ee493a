import type { Actor } from '../../../domain/access/actor.ts'
import type { PreTravelEvent } from '../../../domain/casework/preTravel/preTravelEvent.ts'
import type { PreTravelDecision, PreTravelFile } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { confirmBack, decideFile, type PreTravelReason } from '../../../domain/casework/preTravel/preTravelRules.ts'
import { canonicalJson } from '../../../domain/shared/canonicalJson.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { addEvents, takeRecordedMoment } from '../../../store/casework/events.ts'
import {
  findPreTravel,
  type KeptPreTravel,
  lockPreTravel,
  savePreTravel,
} from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'
import { type ClearPart, sealEvents } from '../sealEvents.ts'
import { isCodeWord } from './codeWord.ts'
import { openPreTravelParts } from './openPreTravelParts.ts'
import { logPartOf, refuseOutsiders } from './preTravelTerms.ts'

export type ConfirmBack = (
  actor: Actor,
  request: { readonly number: string; readonly codeWord: string; readonly goneAtOnce: boolean },
) => Promise<Result<undefined, PreTravelReason | 'wrong_code_word'>>

/** The person says to be back, with the agreed code word. A wrong one is a line in the access log. Fails with `forbidden` and `not-found`. */
export function makeConfirmBack(tools: CaseworkTools): ConfirmBack {
  return (actor, { number, codeWord, goneAtOnce }) => {
    refuseOutsiders(actor)
    const { tenant, purpose } = actor
    return tools.withActor(actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, tenant)
      const kept = await lockedFile(tx, actor, number)
      const back = confirmBack(kept, tools.today(), goneAtOnce)
      if (!back.ok) return back
      const opened = await openPreTravelParts(tx, tools.keyRing, tenant, kept.id, ['pre_travel_code'])
      const agreed = opened.get('pre_travel_code')?.word
      const fits = typeof agreed === 'string' && isCodeWord(codeWord, agreed)
      const line = { action: 'confirm_pre_travel', purpose, cases: [], part: logPartOf(number) } as const
      await appendAccess(tx, { ...line, outcome: fits ? 'done' : 'refused' })
      if (!fits) return refuse('wrong_code_word')
      const event = { type: 'pre_travel_back', occurred: tools.today(), facts: { gone_at_once: goneAtOnce } } as const
      await writePreTravel(tx, tools, actor, { kept, file: back.value, event, recorded, parts: [] })
      return ok(undefined)
    })
  }
}

export type ChangePreTravel = (
  actor: Actor,
  request: {
    readonly number: string
    readonly what: PreTravelDecision
    readonly returnsOn: IsoDate | null
    readonly reason: string
  },
) => Promise<Result<undefined, PreTravelReason>>

/** What a worker decides, with a reason that is sealed. Fails with `forbidden` and `not-found`. */
export function makeChangePreTravel(tools: CaseworkTools): ChangePreTravel {
  return (actor, { number, what, returnsOn, reason }) => {
    refuseOutsiders(actor)
    return tools.withActor(actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const kept = await lockedFile(tx, actor, number)
      const decided = decideFile(kept, tools.today(), { what, returnsOn })
      if (!decided.ok) return decided
      const facts = { what, returns_on: what === 'other_return' ? returnsOn : null }
      const event = { type: 'pre_travel_decided', occurred: tools.today(), facts } as const
      const parts = [{ part: 'pre_travel_reason', text: canonicalJson({ reason }) }]
      await writePreTravel(tx, tools, actor, { kept, file: decided.value, event, recorded, parts })
      const line = { action: 'decide_pre_travel', purpose: actor.purpose, cases: [], part: logPartOf(number) } as const
      await appendAccess(tx, line)
      return ok(undefined)
    })
  }
}

/** The file, held for writing; one that is gone can only be looked at, and every rule refuses it. Fails with `not-found`. */
export async function lockedFile(tx: ActorTx, { tenant }: Actor, number: string): Promise<KeptPreTravel> {
  const kept = (await lockPreTravel(tx, tenant, number)) ?? (await findPreTravel(tx, tenant, number))
  if (!kept) throw new AppError('not-found')
  return kept
}

type Written = {
  readonly kept: KeptPreTravel
  readonly file: PreTravelFile
  readonly event: PreTravelEvent
  readonly recorded: string
  readonly parts: readonly ClearPart[]
}

/** Writes what happened to a file, and where it stands now, in one transaction. */
export async function writePreTravel(
  tx: ActorTx,
  { keyRing }: Pick<CaseworkTools, 'keyRing'>,
  actor: Actor,
  { kept, file, event, recorded, parts }: Written,
): Promise<void> {
  const version = kept.version + 1
  const keys = await keyRing.findKeys(actor.tenant, [kept.id])
  const rows = [{ stream: kept.id, version, event, recorded, known: recorded, parts }]
  const { events, sealed, leaves } = sealEvents(actor, keys, rows)
  await addEvents(tx, events, sealed, leaves)
  await savePreTravel(tx, actor.tenant, { ...kept, ...file, version })
}
