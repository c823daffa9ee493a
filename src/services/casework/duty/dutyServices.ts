import type { CaseworkTools } from '../casework.ts'
import { type HandOver, makeHandOver, makeTakeOver, type TakeOver } from './handOver.ts'
import {
  type CheckNumber,
  makeCheckNumber,
  makePlanShift,
  makeWithdrawShift,
  type PlanShift,
  type WithdrawShift,
} from './planShift.ts'
import { makeShowDuty, type ShowDuty } from './showDuty.ts'

/** Who is on duty out of hours, and handing over to the next. */
export type DutyServices = {
  readonly show: ShowDuty
  readonly plan: PlanShift
  readonly withdraw: WithdrawShift
  readonly checkNumber: CheckNumber
  readonly handOver: HandOver
  readonly takeOver: TakeOver
}

export function makeDutyServices(tools: CaseworkTools): DutyServices {
  return {
    show: makeShowDuty(tools),
    plan: makePlanShift(tools),
    withdraw: makeWithdrawShift(tools.withActor),
    checkNumber: makeCheckNumber(tools),
    handOver: makeHandOver(tools),
    takeOver: makeTakeOver(tools.withActor),
  }
}
