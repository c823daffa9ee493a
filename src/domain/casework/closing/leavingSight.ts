import type { Profile } from '../../codes/profile.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { isAway } from '../contact/family.ts'
import { followUpsOf } from '../plan/aftercare.ts'
import type { Refusal } from '../refusal.ts'
import { ACUTE, SOON } from '../safety/safetyFile.ts'
import { refuseClosing } from './closingRefusals.ts'
import { daysAhead, openChecks, unfinishedOf } from './unfinished.ts'
import { agreementThatGoes, verdictThatGoes } from './wordThatGoes.ts'

/**
 * A case that nobody works on any more once it is merged or voided; `stays` is the one that takes it in. It is looked at as it stands today,
 * whatever day is written: what was found out since is lost as well.
 */
export type Leaving = { readonly goes: CaseFile; readonly stays?: CaseFile; readonly today: IsoDate }

/** Why a case may not go out of sight yet: danger, or work, that nobody would see then. Missing when nothing is lost. */
export function leavingSight(leaving: Leaving, profile: Profile): Refusal | undefined {
  const danger = dangerThatGoes(leaving)
  if (isAny(danger)) return refuseClosing('danger-goes', { values: { ...danger, stays: leaving.stays ? 1 : 0 } }).error
  const work = workThatGoes(leaving, profile)
  return isAny(work) ? refuseClosing('work-goes', { values: work }).error : undefined
}

/** How often each; what the case that stays says as well is not lost. */
function dangerThatGoes({ goes, stays, today }: Leaving) {
  const endangered = [ACUTE, SOON]
  const isKnown = (level: string) => stays?.safety.level === ACUTE || stays?.safety.level === level
  const level = endangered.find((one) => one === goes.safety.level && !isKnown(one))
  return {
    acute: level === ACUTE ? 1 : 0,
    soon: stays && level === SOON ? 1 : 0,
    journey: isTravelling(goes) && !(stays && isTravelling(stays)) ? 1 : 0,
    // Whom the case that stays takes to be at home it would reach without the word of an expert.
    away: stays && goes.closedOn === null && isAway(goes.placeNow) && !isAway(stays.placeNow) ? 1 : 0,
    days:
      daysAhead(goes.safety, today).filter((kind) => stays?.safety.plannedDays[kind] !== goes.safety.plannedDays[kind])
        .length + goes.contact.familyTalks.filter(({ date, dropped }) => !dropped && date >= today).length,
    checks: openChecks(goes).filter(({ organisation }) => !stays || !isAsked(stays, organisation)).length,
    verdict: verdictThatGoes(goes.safety, stays?.safety, today) ? 1 : 0,
    agreement: stays && agreementThatGoes(goes.contact, stays.contact) ? 1 : 0,
  }
}

/** What waits for somebody. An answer to a case that is gone reaches nobody, so that the case that stays has to ask anew. */
function workThatGoes({ goes, stays, today }: Leaving, profile: Profile) {
  const { referrals, questions, determinations, funds, overrides } = unfinishedOf(goes, profile, today)
  const aftercare = isFollowed(goes, profile) && !(stays && isFollowed(stays, profile)) ? 1 : 0
  return { referrals, questions, determinations, funds, overrides, aftercare }
}

function isTravelling({ plan }: CaseFile): boolean {
  return plan.departedOn !== null && plan.arrivedOn === null
}

function isAsked(file: CaseFile, organisation: number): boolean {
  return openChecks(file).some((check) => check.organisation === organisation)
}

/** Whether a client who was brought back is still asked how it goes. */
function isFollowed(file: CaseFile, profile: Profile): boolean {
  return file.plan.arrivedOn !== null && followUpsOf(file, profile).some(({ isOpen }) => isOpen)
}

function isAny(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).some((count) => count > 0)
}
