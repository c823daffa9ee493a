import { nextStep, type PlannedStep, plannedSteps } from '../../../domain/casework/plan/plannedSteps.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** The address of this chapter of a case. */
export const PLAN = 'return'

/** The steps as the reader may know them: an organisation is not told what follows from parts that it was not given. */
export function stepsTold({ profile, shown }: ChapterView): readonly PlannedStep[] {
  const steps = plannedSteps(profile.returnPlans, shown.chapters)
  return shown.shares ? steps.filter(({ fromCase, state }) => !fromCase || state === 'done') : steps
}

/** The step that comes now. A step that waits in another chapter comes after those that can be done here. */
export function stepNow(steps: readonly PlannedStep[]): PlannedStep | undefined {
  return nextStep(steps.filter(({ fromCase }) => !fromCase)) ?? nextStep(steps)
}
