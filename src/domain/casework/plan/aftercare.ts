import type { Profile } from '../../codes/profile.ts'
import type { AftercareMoment } from '../../codes/returnPlans.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addMonths } from '../../terms/calendar.ts'
import type { CaseFile } from '../caseFile.ts'

/** A moment of aftercare in a case: when it is due, and what came of it. */
export type FollowUp = {
  readonly moment: AftercareMoment
  readonly due: IsoDate
  readonly outcome: string | null
  readonly on: IsoDate | null
  /** Nobody was reached yet, or nobody asked. */
  readonly isOpen: boolean
}

const NOT_REACHED = 'not_reached'
const NO_CONTACT_WANTED = 'no_contact_wanted'

/** Outcomes of aftercare after which somebody has to look at the safety again. */
export const worryingOutcomes: readonly string[] = ['new_worries', 'left_again']

/** The day that aftercare is counted from: the arrival, or else the determination once the case is about support. */
export function aftercareFrom(file: CaseFile, { closing }: Profile): IsoDate | null {
  if (file.result !== null && closing.noAftercareResults.includes(file.result)) return null
  if (file.plan.arrivedOn !== null) return file.plan.arrivedOn
  return file.phase === 'support' || file.phase === 'closed' ? file.outcomeOn : null
}

/** The moments of aftercare of a case, in order. Who wants no more contact is not asked again. */
export function followUpsOf(file: CaseFile, profile: Profile): readonly FollowUp[] {
  const from = aftercareFrom(file, profile)
  if (from === null) return []
  const moments = profile.returnPlans.aftercare.moments.map((moment) => followUpOf(file, moment, from))
  const isOver = moments.some(({ outcome }) => outcome === NO_CONTACT_WANTED)
  return isOver ? moments.filter(({ isOpen }) => !isOpen) : moments
}

function followUpOf({ plan }: CaseFile, moment: AftercareMoment, from: IsoDate): FollowUp {
  const done = plan.followUps.find((one) => one.moment === moment.code)
  const { outcome = null, on = null } = done ?? {}
  return {
    moment,
    due: addMonths(from, moment.months),
    outcome,
    on,
    isOpen: outcome === null || outcome === NOT_REACHED,
  }
}
