import { entryOf } from '../../codes/codeList.ts'
import type { Profile } from '../../codes/profile.ts'
import type { CaseFile } from '../caseFile.ts'
import { ACUTE } from '../safety/safetyFile.ts'

/** What has to be finished before a case closes: how often each, 0 where nothing is left. */
export type Unfinished = {
  /** Referrals that nobody answered. */
  readonly referrals: number
  /** Questions to an organisation without an answer. */
  readonly questions: number
  /** Determinations that wait for the ministry. */
  readonly determinations: number
  /** Requests to the emergency fund that nobody decided on. */
  readonly funds: number
  /** Deviations from a rule that no manager looked at. */
  readonly overrides: number
  /** The client is in acute danger. */
  readonly danger: number
  /** The client is back, and there is no safety plan for afterwards. */
  readonly plan: number
}

export function unfinishedOf(file: CaseFile, { lists }: Profile): Unfinished {
  const { verification, sharing, plan, safety, result } = file
  const isBack = result !== null && entryOf(lists.results, result)?.clientBack === true
  const hasPlan = safety.plans.some(({ phase }) => phase === 'afterwards')
  return {
    referrals: sharing.referrals.filter(({ state }) => state === 'waiting').length,
    questions: verification.questions.filter(({ answer, withdrawnOn }) => !answer && withdrawnOn === null).length,
    determinations: verification.proposals.filter(({ state }) => state === 'waiting').length,
    funds: plan.fund.filter(({ decision }) => decision === null).length,
    overrides: safety.overrides.filter(({ justified }) => justified === null).length,
    danger: safety.level === ACUTE ? 1 : 0,
    plan: isBack && !hasPlan ? 1 : 0,
  }
}

export function isFinished(unfinished: Unfinished): boolean {
  return Object.values(unfinished).every((count) => count === 0)
}
