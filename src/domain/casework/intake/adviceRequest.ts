import type { Profile } from '../../codes/profile.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { AdviceRequestEvent } from '../caseEvent.ts'
import { unknownCode } from '../codesFit.ts'
import type { Refusal } from '../refusal.ts'
import { refuseIntake } from './intakeReasons.ts'
import type { Danger } from './takenReport.ts'

/** A question for advice as somebody took it in. */
export type TakenAdvice = {
  readonly on: IsoDate
  /** Whoever takes it in says that it came in more than a year ago, as the day says. */
  readonly longAgo: boolean
  readonly channel: string
  readonly reporterRole: string
  readonly topic: string
  /** Missing when nobody asked. It is kept nowhere: danger now makes no advice request. */
  readonly danger: Danger | undefined
  /** What was filled in besides: an advice request holds nothing on the client, the family, or who asks. */
  readonly besides: readonly string[]
}

/**
 * An advice request says how it came in, who asked and what about. Nothing else, whoever sends it. With danger now it is a report: an advice
 * request is nobody's work of today, so nobody would see the danger.
 */
export function takeAdvice({ lists }: Profile, taken: TakenAdvice): Result<AdviceRequestEvent, Refusal> {
  const { on, channel, reporterRole, topic, danger, besides } = taken
  if (danger === 'now') return refuseIntake('danger-is-report')
  if (besides.length > 0) return refuseIntake('advice-holds-nothing', { values: { count: besides.length } })
  const wrong = unknownCode(lists, on, [
    ['channels', channel],
    ['reporter_roles', reporterRole],
    ['topics', topic],
  ])
  if (wrong) return refuse(wrong)
  return ok({ type: 'advice_request_received', occurred: on, facts: { channel, reporter_role: reporterRole, topic } })
}
