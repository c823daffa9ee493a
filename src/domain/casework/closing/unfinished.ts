import { entryOf } from '../../codes/codeList.ts'
import type { Profile } from '../../codes/profile.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { type PlannedDay, plannedDays } from '../safety/safetyEvents.ts'
import { ACUTE, type SafetyCheck, type SafetyFile } from '../safety/safetyFile.ts'

/** What has to be finished before a case closes: how often each, 0 where nothing is left. */
export type Unfinished = {
  /** Referrals that nobody answered. */
  readonly referrals: number
  /** Questions to an organisation without an answer. */
  readonly questions: number
  /** Safety checks without an answer, unless a senior wrote down since why none is needed. */
  readonly checks: number
  /** Determinations that wait for the ministry. */
  readonly determinations: number
  /** Requests to the emergency fund that nobody decided on. */
  readonly funds: number
  /** Deviations from a rule that no manager looked at. */
  readonly overrides: number
  /** The client is in acute danger. */
  readonly danger: number
  /** The client left and did not arrive yet. */
  readonly journey: number
  /** Journeys, weddings and talks with the family that are planned for that day or later. */
  readonly days: number
  /** The client is back, and there is no safety plan for afterwards. */
  readonly plan: number
}

export function unfinishedOf(file: CaseFile, { lists }: Profile, on: IsoDate): Unfinished {
  const { verification, sharing, plan, safety, contact, result } = file
  const isBack = result !== null && entryOf(lists.results, result)?.clientBack === true
  const hasPlan = safety.plans.some(({ phase }) => phase === 'afterwards')
  return {
    referrals: sharing.referrals.filter(({ state }) => state === 'waiting').length,
    questions: verification.questions.filter(({ answer, withdrawnOn }) => !answer && withdrawnOn === null).length,
    checks: openChecks(file).length,
    determinations: verification.proposals.filter(({ state }) => state === 'waiting').length,
    funds: plan.fund.filter(({ decision }) => decision === null).length,
    overrides: safety.overrides.filter(({ justified }) => justified === null).length,
    danger: safety.level === ACUTE ? 1 : 0,
    journey: plan.departedOn !== null && plan.arrivedOn === null ? 1 : 0,
    days:
      daysAhead(safety, on).length + contact.familyTalks.filter(({ date, dropped }) => !dropped && date >= on).length,
    plan: isBack && !hasPlan ? 1 : 0,
  }
}

/** Safety checks that nobody answered, and that a senior did not decide since to do without. */
export function openChecks({ safety }: Pick<CaseFile, 'safety'>): readonly SafetyCheck[] {
  const { checks, checkWaivedOn } = safety
  return checks.filter(({ answer, askedOn }) => answer === null && (checkWaivedOn === null || checkWaivedOn < askedOn))
}

/** The planned journeys and weddings that have not passed on a day. */
export function daysAhead({ plannedDays: days }: SafetyFile, on: IsoDate): readonly PlannedDay[] {
  return plannedDays.filter((kind) => (days[kind] ?? '') >= on)
}

export function isFinished(unfinished: Unfinished): boolean {
  return Object.values(unfinished).every((count) => count === 0)
}
