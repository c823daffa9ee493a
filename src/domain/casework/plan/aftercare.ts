import type { Profile } from '../../codes/profile.ts'
import type { AftercareMoment } from '../../codes/returnPlans.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays, addMonths } from '../../terms/calendar.ts'
import type { CaseFile } from '../caseFile.ts'

/** A moment of aftercare in a case: when it is due, and what came of it. */
export type FollowUp = {
  readonly moment: AftercareMoment
  readonly due: IsoDate
  /** From which day on it can be written down: some days early is on time. */
  readonly opens: IsoDate
  readonly outcome: string | null
  readonly on: IsoDate | null
  /** Nobody was reached yet, or nobody asked. */
  readonly isOpen: boolean
}

const NOT_REACHED = 'not_reached'
/** Said at any time: who wants no more contact is not called again to say so on the day. */
export const NO_CONTACT_WANTED = 'no_contact_wanted'

/** Outcomes of aftercare after which somebody has to look at the safety again. */
export const worryingOutcomes: readonly string[] = ['new_worries', 'left_again']

/** The day that aftercare is counted from: the arrival, or else the determination once the case is about support. */
export function aftercareFrom(file: CaseFile, { closing }: Profile): IsoDate | null {
  if (file.result !== null && closing.noAftercareResults.includes(file.result)) return null
  if (file.plan.arrivedOn !== null) return file.plan.arrivedOn
  return file.phase === 'support' || file.phase === 'closed' ? file.outcomeOn : null
}

/** Whether the client was taken away again, or went, after an arrival: what was to be asked afterwards ends there. */
export function isAwayAgain({ plan, placeNow }: Pick<CaseFile, 'plan' | 'placeNow'>): boolean {
  return plan.arrivedOn !== null && placeNow === 'abroad'
}

/** The moments of aftercare of a case, in order. Who wants no more contact is not asked again, and neither is who is away again. */
export function followUpsOf(file: CaseFile, profile: Profile): readonly FollowUp[] {
  const from = aftercareFrom(file, profile)
  if (from === null) return []
  const { moments: known, earlyDays } = profile.returnPlans.aftercare
  const moments = known.map((moment) => {
    return followUpOf(file, moment, { from, due: addMonths(from, moment.months), earlyDays })
  })
  const isOver = isAwayAgain(file) || moments.some(({ outcome }) => outcome === NO_CONTACT_WANTED)
  return isOver ? moments.filter(({ isOpen }) => !isOpen) : moments
}

type Due = { readonly from: IsoDate; readonly due: IsoDate; readonly earlyDays: number }

function followUpOf({ plan }: CaseFile, moment: AftercareMoment, { from, due, earlyDays }: Due): FollowUp {
  // What was asked after a return before this one says nothing of this one.
  const done = plan.followUps.find((one) => one.moment === moment.code && one.on >= from)
  const { outcome = null, on = null } = done ?? {}
  return {
    moment,
    due,
    opens: addDays(due, -earlyDays),
    outcome,
    on,
    isOpen: outcome === null || outcome === NOT_REACHED,
  }
}
