import type { Actor } from '../../../domain/access/actor.ts'
import type { IntakeStep } from '../../../domain/casework/intake/intakeStep.ts'
import { mayTakeIn } from '../../../domain/casework/intake/mayTakeIn.ts'
import { dayRefusal } from '../../../domain/casework/intake/reportDay.ts'
import type { TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import { takeReport, turnedRefusal } from '../../../domain/casework/intake/takeReport.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { eventOf } from '../../../domain/casework/rules.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { tellOfCounterCase } from '../../../store/access/inbox/inbox.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { takeRecordedMoment, takeStream } from '../../../store/casework/events.ts'
import { becomeScribe } from '../../../store/casework/lockCase.ts'
import { takeNewCase, takeNewCaseAtCounter, takeNumber } from '../../../store/casework/newCases.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { becomeCase } from '../../conversations/becomeCase.ts'
import { rolledBack } from '../caseActing.ts'
import type { CaseworkTools } from '../casework.ts'
import { reportFromFile } from '../preTravel/becomeReport.ts'
import { keepForm, sentFormOf } from './sentForm.ts'
import { turnAdvice } from './turnAdvice.ts'
import { writeSteps } from './writeSteps.ts'

export type NewCase = {
  readonly taken: TakenReport
  /** The advice request that becomes this report: its number. */
  readonly from?: string | undefined
  /** The pre-travel file that becomes this report: its number. */
  readonly preTravel?: string | undefined
  /** The conversation without a name that becomes this report: its number. */
  readonly conversation?: string | undefined
  /** Cases that look like it, of which somebody decided that they are about another: their streams. Empty when none was found. */
  readonly others?: readonly number[] | undefined
  /** The form that says so: sent again it opens nothing more. */
  readonly form?: string | undefined
}

export type OpenCase = (actor: Actor, request: NewCase) => Promise<Result<{ readonly number: string }, Refusal>>

/**
 * Opens a case from a report: the key first, then everything in one transaction. A consular officer opens one for the hub, of which the
 * officer's organisation gets a share. Fails with `forbidden` for any other role, and with `not-found` for an advice request that is
 * not there.
 */
export function makeOpenCase(tools: CaseworkTools): OpenCase {
  return async (actor, { taken, from, preTravel, conversation, others, form: id }) => {
    if (!mayTakeIn(actor.role) && actor.role !== 'consular_officer') throw new AppError('forbidden', { reason: 'role' })
    const wrongDay = dayRefusal(taken, tools.today())
    if (wrongDay) return refuse(wrongDay)
    const steps = takeReport(tools.profile, taken)
    if (!steps.ok) return steps
    const form = await sentFormOf(tools.keyRing, actor, id, { taken, from, preTravel, conversation })
    return rolledBack(tools.withActor, actor, async (tx) => {
      const stream = await takeStream(tx)
      const made = await keepForm(tx, actor, form, stream)
      if (made !== undefined) return ok({ number: made })
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const turning = from === undefined ? undefined : await turnAdvice(tx, tools, actor, from)
      const turnable = turning ? turnedRefusal(taken, turning.turned) : ok(undefined)
      if (!turnable.ok) return turnable
      const number = await takePlace(tx, tools, actor, { stream, year: yearOf(taken.on) })
      const found = { caseId: stream, number, version: 0 }
      const version = await writeSteps(tx, tools, {
        actor,
        found,
        recorded,
        before: [],
        steps: [...steps.value, ...doubles(taken, others)],
      })
      if (actor.role === 'consular_officer') await tellOfCounterCase(tx, stream, isDangerous(taken))
      await turning?.into(stream, taken.on, recorded)
      const opened = { found: { ...found, version }, recorded }
      if (preTravel !== undefined) await reportFromFile(tx, tools, actor, { file: preTravel, ...opened })
      if (conversation !== undefined) await becomeCase(tx, tools, actor, { conversation, found })
      return ok({ number })
    })
  }
}

function isDangerous({ danger }: TakenReport): boolean {
  return danger === 'now' || danger === 'soon'
}

type NewPlace = { readonly stream: number; readonly year: number }

/** Gives a stream its key and its number, and gives it to who will work on it. What the officer writes the scribe writes. */
async function takePlace(
  tx: ActorTx,
  { keyRing }: CaseworkTools,
  actor: Actor,
  { stream, year }: NewPlace,
): Promise<string> {
  const { tenant, role, purpose } = actor
  await keyRing.makeKeys(tenant, [stream])
  const number = await takeNumber(tx, 'case', year)
  const isAtCounter = role === 'consular_officer'
  const onDuty = isAtCounter ? await takeNewCaseAtCounter(tx, stream) : []
  if (!isAtCounter) await takeNewCase(tx, stream)
  await appendAccess(tx, { action: 'open_case', purpose, cases: [stream] })
  await logOnDuty(tx, { purpose, stream, onDuty })
  if (isAtCounter) await becomeScribe(tx)
  return number
}

type GivenToDuty = { readonly purpose: string; readonly stream: number; readonly onDuty: readonly number[] }

/** That who is on duty was given the case, and the first of them answers for it: lines of their own, as when a senior gives one. */
async function logOnDuty(tx: ActorTx, { purpose, stream, onDuty }: GivenToDuty): Promise<void> {
  for (const person of onDuty) {
    await appendAccess(tx, { action: 'assign_case', purpose, cases: [stream], part: `principal.${person}` })
  }
  const [owner] = onDuty
  if (owner === undefined) return
  await appendAccess(tx, { action: 'set_case_owner', purpose, cases: [stream], part: `principal.${owner}` })
}

/** What somebody decided on who looks like the client; nothing when nobody was asked. */
function doubles({ on }: TakenReport, others: NewCase['others']): readonly IntakeStep[] {
  if (others === undefined) return []
  const events =
    others.length === 0
      ? [eventOf(on, 'double_decided', { decision: 'none_found', other: null })]
      : others.map((other) => eventOf(on, 'double_decided', { decision: 'other', other }))
  return [{ events, parts: [] }]
}
