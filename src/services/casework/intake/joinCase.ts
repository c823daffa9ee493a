import type { Actor } from '../../../domain/access/actor.ts'
import { joinTaken } from '../../../domain/casework/intake/joinTaken.ts'
import { dayRefusal } from '../../../domain/casework/intake/reportDay.ts'
import { saidOfClient } from '../../../domain/casework/intake/saidParts.ts'
import type { TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import { reportRefusal, turnedRefusal } from '../../../domain/casework/intake/takeReport.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { takeRecordedMoment } from '../../../store/casework/events.ts'
import { lockCase } from '../../../store/casework/lockCase.ts'
import { becomeCase } from '../../conversations/becomeCase.ts'
import { decideOn, doerOf, loadCase, rolledBack } from '../caseActing.ts'
import type { CaseworkTools } from '../casework.ts'
import { reportFromFile } from '../preTravel/becomeReport.ts'
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
  /** The conversation without a name that becomes this report: its number. */
  readonly conversation?: string | undefined
  /** The form that says so: sent again it adds nothing more. */
  readonly form?: string | undefined
}

export type JoinCase = (actor: Actor, request: JoinedReport) => Promise<Result<{ readonly number: string }, Refusal>>

/**
 * Adds a report to the case of a client who is known already, as a person decided. It is not counted again. Fails with `not-found`, also
 * when the case may not be seen, and with `forbidden` for who does not take in reports.
 */
export function makeJoinCase(tools: CaseworkTools): JoinCase {
  return async (actor, { number, taken, from, preTravel, conversation, form: id }) => {
    const command = { do: 'join-report', ...reportOf(taken) } as const
    const by = doerOf(actor, command)
    const wrong = dayRefusal(taken, tools.today()) ?? reportRefusal(tools.profile, taken)
    if (wrong) return refuse(wrong)
    const form = await sentFormOf(tools.keyRing, actor, id, { taken, from, preTravel, conversation, number })
    return rolledBack(tools.withActor, actor, async (tx) => {
      const found = await lockCase(tx, actor.tenant, number)
      if (!found) throw new AppError('not-found')
      const made = await keepForm(tx, actor, form, found.caseId)
      if (made !== undefined) return ok({ number: made })
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const turning = from === undefined ? undefined : await turnAdvice(tx, tools, actor, from)
      const turnable = turning ? turnedRefusal(taken, turning.turned) : ok(undefined)
      if (!turnable.ok) return turnable
      const loaded = await loadCase(tx, actor.tenant, found)
      const joined = await decideOn(tx, tools, loaded, { actor, by, recorded, command })
      const { before, file } = loaded
      if (!joined.ok || !file) return joined.ok ? refuse({ chapter: 'casework', reason: 'no-case' }) : joined
      // What goes with a report counts from the day from which the report does.
      const on = joined.value[0]?.occurred ?? taken.on
      const steps = [{ events: joined.value, parts: saidOfClient(taken) }, ...joinTaken(file, { ...taken, on }, before)]
      const version = await writeSteps(tx, tools, { actor, found, recorded, before, steps })
      await turning?.into(found.caseId, taken.on, recorded)
      const joining = { found: { ...found, version }, recorded }
      if (preTravel !== undefined) await reportFromFile(tx, tools, actor, { file: preTravel, ...joining })
      if (conversation !== undefined) await becomeCase(tx, tools, actor, { conversation, found })
      return ok({ number })
    })
  }
}

function reportOf({ on, channel, reporterRole, topic }: TakenReport) {
  return { on, channel, reporterRole, topic }
}
