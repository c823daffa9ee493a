import type { Actor } from '../../../domain/access/actor.ts'
import type { PreTravelPart } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { type Journey, leaveFile, type PreTravelReason } from '../../../domain/casework/preTravel/preTravelRules.ts'
import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { tokensOf } from '../../../domain/names/nameTokens.ts'
import { canonicalJson } from '../../../domain/shared/canonicalJson.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { tokenOf } from '../../../sealing/tenantKey.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { addEvents, takeRecordedMoment, takeStreams } from '../../../store/casework/events.ts'
import { addPreTravel, takePreTravelNumber } from '../../../store/casework/preTravel/preTravelFiles.ts'
import { addPreTravelTokens } from '../../../store/casework/preTravel/preTravelTokens.ts'
import type { CaseworkTools } from '../casework.ts'
import { knownByOf, type NamedPerson } from '../names/namedPerson.ts'
import { sealEvents } from '../sealEvents.ts'
import { logPartOf, refuseOutsiders } from './preTravelTerms.ts'

export type LeftFile = {
  readonly journey: Journey
  readonly named: NamedPerson
  readonly codeWord: string
  readonly parts: Readonly<Record<PreTravelPart, PartContent>>
}

export type LeavePreTravel = (
  actor: Actor,
  left: LeftFile,
) => Promise<Result<{ readonly number: string }, PreTravelReason>>

/** Registers a pre-travel file: all but dates and codes sealed under a key of its own. Fails with `forbidden` outside the hub. */
export function makeLeavePreTravel({ withActor, keyRing, today }: CaseworkTools): LeavePreTravel {
  return async (actor, { journey, named, codeWord, parts }) => {
    refuseOutsiders(actor)
    const file = leaveFile(journey, today())
    if (!file.ok) return file
    const { tenant, purpose } = actor
    const nameKey = await keyRing.nameKey(tenant)
    return withActor(actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, tenant)
      const [id] = await takeStreams(tx, 1)
      if (id === undefined) throw new Error('the database gave no stream')
      const keys = await keyRing.makeKeys(tenant, [id])
      const number = await takePreTravelNumber(tx, yearOf(today()))
      const begun = { id, version: 1, number, leftBy: actor.person, caseNumber: null, keyGone: false }
      await addPreTravel(tx, tenant, { ...file.value, ...begun })
      const { leavesOn: leaves_on, returnsOn: returns_on, consents } = journey
      const event = { type: 'pre_travel_left', occurred: today(), facts: { leaves_on, returns_on, consents } } as const
      const texts = Object.entries({ ...parts, pre_travel_code: { word: codeWord } }).map(([part, content]) => {
        return { part, text: canonicalJson(content) }
      })
      const rows = [{ stream: id, version: 1, event, recorded, known: recorded, parts: texts }]
      const { events, sealed, leaves } = sealEvents(actor, keys, rows)
      await addEvents(tx, events, sealed, leaves)
      const tokens = tokensOf(knownByOf(named)).map((text) => tokenOf(nameKey, text))
      await addPreTravelTokens(tx, tenant, id, tokens)
      await appendAccess(tx, { action: 'leave_pre_travel', purpose, cases: [], part: logPartOf(number) })
      return ok({ number })
    })
  }
}
