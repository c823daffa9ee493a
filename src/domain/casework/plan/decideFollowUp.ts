import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import { aftercareFrom, followUpsOf, isAwayAgain, NO_CONTACT_WANTED } from './aftercare.ts'
import { refusePlan } from './planRefusals.ts'

export type FollowUpCommand = {
  readonly do: 'record-follow-up'
  readonly on: IsoDate
  readonly moment: string
  readonly outcome: string
}

/** Each moment is asked once and when it is due; who was not reached can be asked again, and who is abroad again is not asked. */
export function recordFollowUp(
  file: CaseFile,
  { on, moment, outcome }: FollowUpCommand,
  { profile }: RuleContext,
): Decision {
  const { moments, outcomes } = profile.returnPlans.aftercare
  const isKnown = moments.some(({ code }) => code === moment) && outcomes.some(({ code }) => code === outcome)
  if (!isKnown) return refusePlan('unknown-choice')
  const from = aftercareFrom(file, profile)
  if (from === null || isAwayAgain(file)) return refusePlan('no-aftercare')
  if (on < from) return refusePlan('before-aftercare', { values: { from } })
  const found = followUpsOf(file, profile).find((followUp) => followUp.moment.code === moment)
  if (!found?.isOpen) return refusePlan('asked-already')
  const isEarly = on < found.opens && outcome !== NO_CONTACT_WANTED
  return isEarly
    ? refusePlan('before-moment', { values: { due: found.due, opens: found.opens } })
    : happens(on, 'follow_up_done', { moment, outcome })
}
