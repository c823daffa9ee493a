import type { Actor } from '../../../domain/access/actor.ts'
import { mayHandOver } from '../../../domain/casework/duty/mayPlanDuty.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { tell } from '../../../store/access/inbox/inbox.ts'
import { acknowledgeHandover, addHandover, addHandoverCase, isSeenBy } from '../../../store/casework/duty/handovers.ts'
import { findNow, listDutyPeople, listShifts } from '../../../store/casework/duty/shifts.ts'
import { takeRecordedMoment } from '../../../store/casework/events.ts'
import { lockCase } from '../../../store/casework/lockCase.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import { decideOn, doerOf, loadCase, rolledBack } from '../caseActing.ts'
import type { CaseworkTools } from '../casework.ts'
import { writeToCase } from '../writeToCase.ts'

/** What is said to the next about a case. */
export type HandoverNote = { readonly number: string; readonly text: string }

export type HandoverRequest = {
  readonly to: number
  readonly notes: readonly HandoverNote[]
  /** Also to a colleague who has no shift in the next day: who carries the telephone of a role is on the list under that role. */
  readonly anyway?: boolean
}

/** Why nothing was handed over: about the colleague, or about the case of that number. */
export type HandoverRefusal =
  | {
      readonly why: 'not_a_colleague' | 'no_shift' | 'no_such_case' | 'colleague_sees_it_not' | 'named_twice'
      readonly number: string
    }
  | { readonly why: 'rule'; readonly number: string; readonly refusal: Refusal }

export type HandOver = (
  actor: Actor,
  request: HandoverRequest,
) => Promise<Result<{ readonly handover: number }, HandoverRefusal>>

/**
 * Hands over to the next who is on duty: what is said of a case becomes a fact in its journal, sealed under the key of that case, and the
 * handover keeps which cases it named. All of it, or nothing. Fails with `forbidden` outside the hub.
 */
export function makeHandOver(tools: CaseworkTools): HandOver {
  return async (actor, { to, notes, anyway = false }) => {
    if (!mayHandOver(actor.role)) throw new AppError('forbidden', { reason: 'role' })
    const twice = notes.find(({ number }, index) => notes.findIndex((note) => note.number === number) !== index)
    if (twice) return refuse({ why: 'named_twice', number: twice.number })
    return rolledBack(tools.withActor, actor, async (tx) => {
      const unfit = (await notColleague(tx, actor, to)) ?? (anyway ? undefined : await notOnDuty(tx, actor, to))
      if (unfit) return refuse(unfit)
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const handover = await addHandover(tx, actor, to)
      // In the order of their numbers, so that two who hand over at once don't wait for each other.
      for (const note of notes.toSorted((one, other) => (one.number < other.number ? -1 : 1))) {
        const refused = await writeNote(tx, tools, actor, { ...note, to, handover, recorded })
        if (refused) return refuse(refused)
      }
      await tell(tx, { person: to, kind: 'duty_handed_over' })
      return ok({ handover })
    })
  }
}

type Noted = HandoverNote & { readonly to: number; readonly handover: number; readonly recorded: string }

async function writeNote(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { number, text, to, handover, recorded }: Noted,
): Promise<HandoverRefusal | undefined> {
  const found = await lockCase(tx, actor.tenant, number)
  if (!found) return { why: 'no_such_case', number }
  if (!(await isSeenBy(tx, to, found.caseId))) return { why: 'colleague_sees_it_not', number }
  const command = { do: 'write-entry', on: tools.today(), kind: 'fact' } as const
  const loaded = await loadCase(tx, actor.tenant, found)
  const decided = await decideOn(tx, tools, loaded, { actor, by: doerOf(actor, command), recorded, command })
  if (!decided.ok) return { why: 'rule', number, refusal: decided.error }
  const parts = [{ part: 'journal_facts', content: { text } }]
  await writeToCase(tx, tools, { actor, recorded, ...loaded, added: decided.value, parts })
  await addHandoverCase(tx, actor.tenant, handover, found.caseId)
  return undefined
}

async function notColleague(tx: ActorTx, actor: Actor, to: number): Promise<HandoverRefusal | undefined> {
  const colleagues = await listDutyPeople(tx)
  const known = to !== actor.person && colleagues.some(({ person }) => person === to)
  return known ? undefined : { why: 'not_a_colleague', number: '' }
}

const A_DAY_MS = 86_400_000

/** Somebody without a shift now or in the next day: they may not look at what is handed to them. */
async function notOnDuty(tx: ActorTx, { tenant }: Actor, to: number): Promise<HandoverRefusal | undefined> {
  const begins = await findNow(tx)
  const ends = new Date(Date.parse(begins) + A_DAY_MS).toISOString()
  const shifts = await listShifts(tx, tenant, { begins, ends })
  return shifts.some(({ person }) => person === to) ? undefined : { why: 'no_shift', number: '' }
}

export type TakeOver = (actor: Actor, handover: number) => Promise<void>

/** Says that the actor takes over what was handed to them. Fails with `not-found` when nothing of that number waits for them. */
export function makeTakeOver(withActor: WithActor): TakeOver {
  return async (actor, handover) => {
    if (!mayHandOver(actor.role)) throw new AppError('not-found')
    await withActor(actor, async (tx) => {
      const from = await acknowledgeHandover(tx, actor, handover)
      if (from === undefined) throw new AppError('not-found')
      await tell(tx, { person: from, kind: 'duty_taken_over' })
    })
  }
}
