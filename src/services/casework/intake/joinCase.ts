import type { Actor } from '../../../domain/access/actor.ts'
import { hatOf } from '../../../domain/access/hatOf.ts'
import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { foldCase } from '../../../domain/casework/caseFile.ts'
import { decide } from '../../../domain/casework/decide.ts'
import { joinTaken } from '../../../domain/casework/intake/joinTaken.ts'
import { dayRefusal } from '../../../domain/casework/intake/reportDay.ts'
import { saidOfClient } from '../../../domain/casework/intake/saidParts.ts'
import type { TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import { reportRefusal, turnedRefusal } from '../../../domain/casework/intake/takeReport.ts'
import { parseCaseEvent } from '../../../domain/casework/parseEvent.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { Doer } from '../../../domain/casework/rules.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { listEvents, takeRecordedMoment } from '../../../store/casework/events.ts'
import { lockCase } from '../../../store/casework/lockCase.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { rolledBack } from '../caseActing.ts'
import type { CaseworkTools } from '../casework.ts'
import { reportFromFile } from '../preTravel/becomeReport.ts'
import type { WrittenEvent } from '../writeToCase.ts'
import { keepForm, sentFormOf } from './sentForm.ts'
import { turnAdvice } from './turnAdvice.ts'
import { writeSteps } from './writeSteps.ts'

export type JoinedReport = {
  /** The number of the case that it joins. */
  readonly number: string
  readonly taken: TakenReport
  /** The advice request that becomes this report: its number. */
  readonly from?: string | undefined
  /** The pre-travel file that becomes this report: its number. */
  readonly preTravel?: string | undefined
  /** The form that says so: sent again it adds nothing more. */
  readonly form?: string | undefined
}

export type JoinCase = (actor: Actor, request: JoinedReport) => Promise<Result<{ readonly number: string }, Refusal>>

/**
 * Adds a report to the case of a client who is known already, as a person decided. It is not counted again. Fails with `not-found`, also
 * when the case may not be seen, and with `forbidden` for who does not take in reports.
 */
export function makeJoinCase(tools: CaseworkTools): JoinCase {
  return async (actor, { number, taken, from, preTravel, form: id }) => {
    const by = doerOf(actor)
    const wrong = dayRefusal(taken, tools.today()) ?? reportRefusal(tools.profile, taken)
    if (wrong) return refuse(wrong)
    const form = await sentFormOf(tools.keyRing, actor, id, { taken, from, preTravel, number })
    return rolledBack(tools.withActor, actor, async (tx) => {
      const found = await lockCase(tx, actor.tenant, number)
      if (!found) throw new AppError('not-found')
      const made = await keepForm(tx, actor, form, found.caseId)
      if (made !== undefined) return ok({ number: made })
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const turning = from === undefined ? undefined : await turnAdvice(tx, tools, actor, from)
      const turnable = turning ? turnedRefusal(taken, turning.turned) : ok(undefined)
      if (!turnable.ok) return turnable
      const before = await writtenEvents(tx, actor.tenant, found.caseId)
      const file = foldCase(before.map(({ event }) => event))
      const command = { do: 'join-report', ...reportOf(taken) } as const
      const context = { profile: tools.profile, today: tools.today(), now: recorded, by, doneBy: before, partners: [] }
      const joined = decide(file, command, context)
      if (!joined.ok || !file) return joined.ok ? refuse({ chapter: 'casework', reason: 'no-case' }) : joined
      // What goes with a report counts from the day from which the report does.
      const on = joined.value[0]?.occurred ?? taken.on
      const steps = [{ events: joined.value, parts: saidOfClient(taken) }, ...joinTaken(file, { ...taken, on }, before)]
      const version = await writeSteps(tx, tools, { actor, found, recorded, before, steps })
      await turning?.into(found.caseId, taken.on, recorded)
      if (preTravel === undefined) return ok({ number })
      const became = await reportFromFile(tx, tools, actor, { file: preTravel, found: { ...found, version }, recorded })
      return became.ok ? ok({ number }) : became
    })
  }
}

function reportOf({ on, channel, reporterRole, topic }: TakenReport) {
  return { on, channel, reporterRole, topic }
}

function doerOf(actor: Actor): Doer {
  const hat = hatOf(actor.role)
  if (hat === undefined || !mayCommand(hat, 'join-report')) throw new AppError('forbidden', { reason: 'role' })
  return { person: actor.person, organisation: actor.organisation, hat }
}

async function writtenEvents(tx: ActorTx, tenant: number, stream: number): Promise<readonly WrittenEvent[]> {
  const rows = await listEvents(tx, tenant, stream)
  return rows.map(({ version, type, occurred, facts, known, person_id: person }) => {
    return { version, event: parseCaseEvent(type, occurred, facts), known, person }
  })
}
