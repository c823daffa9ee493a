import type { Actor } from '../../../domain/access/actor.ts'
import { mayPlanDuty } from '../../../domain/casework/duty/mayPlanDuty.ts'
import { checkShift, type PlannedShift, type ShiftReason } from '../../../domain/casework/duty/shift.ts'
import type { Result } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import {
  addShift,
  findNow,
  listBusy,
  listDutyPeople,
  saveChecked,
  withdrawShift,
} from '../../../store/casework/duty/shifts.ts'
import type { WithActor } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'

export type PlanShift = (actor: Actor, shift: PlannedShift) => Promise<Result<PlannedShift, ShiftReason>>

/** Puts a shift of the actor's own organisation on the list. Fails with `forbidden` for who does not plan it. */
export function makePlanShift({ withActor, today }: Pick<CaseworkTools, 'withActor' | 'today'>): PlanShift {
  return (actor, shift) => {
    refuseOthers(actor)
    return withActor(actor, async (tx) => {
      const people = (await listDutyPeople(tx)).map(({ person }) => person)
      const busy = shift.person === null ? [] : await listBusy(tx, actor.tenant, shift.person, shift)
      const checked = checkShift(shift, { now: await findNow(tx), today: today(), people, busy })
      if (checked.ok) await addShift(tx, actor, checked.value)
      return checked
    })
  }
}

export type WithdrawShift = (actor: Actor, id: number) => Promise<void>

/** Takes a shift off the list. Fails with `not-found` unless it is one of the actor's own organisation, and with `forbidden`. */
export function makeWithdrawShift(withActor: WithActor): WithdrawShift {
  return async (actor, id) => {
    refuseOthers(actor)
    if (!(await withActor(actor, (tx) => withdrawShift(tx, actor, id)))) throw new AppError('not-found')
  }
}

export type CheckNumber = (actor: Actor, id: number) => Promise<void>

/** Writes down that the actor called the number of a shift today and was answered. Fails as `WithdrawShift` does. */
export function makeCheckNumber({ withActor, today }: Pick<CaseworkTools, 'withActor' | 'today'>): CheckNumber {
  return async (actor, id) => {
    refuseOthers(actor)
    if (!(await withActor(actor, (tx) => saveChecked(tx, actor, id, today())))) throw new AppError('not-found')
  }
}

function refuseOthers({ role }: Actor): void {
  if (!mayPlanDuty(role)) throw new AppError('forbidden', { reason: 'role' })
}
