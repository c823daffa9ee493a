import { nextStep, type PlannedStep, plannedSteps } from '../../../domain/casework/plan/plannedSteps.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** The address of this chapter of a case. */
export const PLAN = 'return'

/** The steps as the reader may know them: an organisation is not told what follows from parts that it was not given. */
export function stepsTold({ profile, shown }: ChapterView): readonly PlannedStep[] {
  const steps = plannedSteps(profile.returnPlans, shown.chapters)
  return shown.shares ? steps.filter(({ fromCase, state }) => !fromCase || state === 'done') : steps
}

/** How far a plan is: of the steps that somebody still has to do or did, how many are done or left out. */
export function progressOf(steps: readonly PlannedStep[]): { readonly done: number; readonly all: number } {
  const counted = steps.filter(({ state }) => state !== 'moot')
  return { done: counted.filter(({ state }) => state !== 'open').length, all: counted.length }
}

/** The step that comes now. A step that waits in another chapter comes after those that can be done here. */
function stepNow(steps: readonly PlannedStep[]): PlannedStep | undefined {
  return nextStep(steps.filter(({ fromCase }) => !fromCase)) ?? nextStep(steps)
}

/** The step that comes now for the reader: an organisation begins with what it was asked to do itself. */
export function stepFor({ shown, actor }: ChapterView, steps: readonly PlannedStep[]): PlannedStep | undefined {
  const own = shown.shares ? steps.filter(({ organisation }) => organisation === actor.organisation) : steps
  return nextStep(own.filter(({ fromCase }) => !fromCase)) ?? stepNow(steps)
}
