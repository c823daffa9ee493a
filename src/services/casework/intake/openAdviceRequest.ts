import type { Actor } from '../../../domain/access/actor.ts'
import { type TakenAdvice, takeAdvice } from '../../../domain/casework/intake/adviceRequest.ts'
import { mayTakeIn } from '../../../domain/casework/intake/mayTakeIn.ts'
import { dayRefusal } from '../../../domain/casework/intake/reportDay.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import {
  type AdviceRequestLine,
  addAdviceRequests,
  findAdviceRequest,
  listAdviceRequests,
} from '../../../store/casework/adviceRequests.ts'
import { addEvents, takeRecordedMoment, takeStream } from '../../../store/casework/events.ts'
import { takeNumber } from '../../../store/casework/newCases.ts'
import type { WithActor } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'
import { sealEvents } from '../sealEvents.ts'
import { keepForm, sentFormOf } from './sentForm.ts'

export type OpenAdviceRequest = (
  actor: Actor,
  taken: TakenAdvice,
  /** The form that says so: sent again it registers nothing more. */
  form?: string,
) => Promise<Result<{ readonly number: string }, Refusal>>

/** Registers an advice request. Refuses one that says anything on a client or a family; fails with `forbidden` outside the hub. */
export function makeOpenAdviceRequest({ withActor, keyRing, profile, today }: CaseworkTools): OpenAdviceRequest {
  return async (actor, taken, form) => {
    refuseOutsiders(actor)
    const wrongDay = dayRefusal(taken, today())
    if (wrongDay) return refuse(wrongDay)
    const decided = takeAdvice(profile, taken)
    if (!decided.ok) return decided
    const sent = await sentFormOf(keyRing, actor, form, taken)
    return withActor(actor, async (tx) => {
      const { tenant, purpose } = actor
      const id = await takeStream(tx)
      const before = await keepForm(tx, actor, sent, id)
      if (before !== undefined) return ok({ number: before })
      const recorded = await takeRecordedMoment(tx, tenant)
      const keys = await keyRing.makeKeys(tenant, [id])
      const number = await takeNumber(tx, 'advice', yearOf(taken.on))
      const state = { id, version: 1, number, received_on: taken.on, known: recorded, ...decided.value.facts }
      await addAdviceRequests(tx, tenant, [state])
      const event = { stream: id, version: 1, event: decided.value, recorded, known: recorded, parts: [] }
      const { events, sealed, leaves } = sealEvents(actor, keys, [event])
      await addEvents(tx, events, sealed, leaves)
      await appendAccess(tx, { action: 'open_advice_request', purpose, cases: [] })
      return ok({ number })
    })
  }
}

export type ReadAdviceRequests = {
  /** The newest first, at most two hundred. */
  readonly list: (actor: Actor) => Promise<readonly AdviceRequestLine[]>
  /** Fails with `not-found`. */
  readonly find: (actor: Actor, number: string) => Promise<AdviceRequestLine>
}

const MOST = 200

/** Advice requests hold nothing on anybody: everybody who handles cases sees all of them. Fails with `forbidden` for others. */
export function makeReadAdviceRequests(withActor: WithActor): ReadAdviceRequests {
  return {
    list: async (actor) => {
      refuseOutsiders(actor)
      return withActor(actor, (tx) => listAdviceRequests(tx, actor.tenant, MOST))
    },
    find: async (actor, number) => {
      refuseOutsiders(actor)
      const found = await withActor(actor, (tx) => findAdviceRequest(tx, actor.tenant, number))
      if (!found) throw new AppError('not-found')
      return found
    },
  }
}

function refuseOutsiders({ role }: Actor): void {
  if (!mayTakeIn(role)) throw new AppError('forbidden', { reason: 'role' })
}
