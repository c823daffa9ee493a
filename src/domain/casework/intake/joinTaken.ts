import type { CaseFile } from '../caseFile.ts'
import { inOrder } from '../inOrder.ts'
import { nextNumber } from '../numbered.ts'
import { type DoneBy, eventOf } from '../rules.ts'
import type { IntakeStep } from './intakeStep.ts'
import {
  childrenSteps,
  contactSteps,
  dangerSteps,
  isWorse,
  plannedSteps,
  reporterSteps,
  wordsSteps,
} from './saidSteps.ts'
import type { TakenReport } from './takenReport.ts'

/**
 * What a report on somebody who is known already adds to the case, from the day on which it joined. What the case says stays: of days the
 * earliest, of danger the greatest; what else was said on the client lies sealed with the report (`saidOfClient`). What a report of some
 * days ago says is not swallowed by what was written since.
 */
export function joinTaken(file: CaseFile, taken: TakenReport, doneBy: readonly DoneBy[]): readonly IntakeStep[] {
  const first = nextNumber(file.persons.persons)
  const hasChildren = file.persons.persons.some(({ role }) => role === 'child_with_client')
  const children = hasChildren ? [] : childrenSteps(taken, first)
  const steps: readonly IntakeStep[] = [
    { events: [eventOf(taken.on, 'double_decided', { decision: 'same', other: null })], parts: [] },
    ...contactSteps(taken),
    ...children,
    ...reporterSteps(taken, first + children.length),
    ...raisedDanger(file, taken),
    ...plannedSteps(taken, file.safety.plannedDays),
    ...wordsSteps(taken, nextNumber(file.journal.entries)),
  ]
  return steps.map(({ events, parts }) => ({ events: events.map((event) => inOrder(event, doneBy)), parts }))
}

/**
 * A later report raises the danger that a case stands for and never lowers it; nor does it take the place of an assessment. Danger now is
 * written also when the case is acute already: people are told again, and the police are asked for again.
 */
function raisedDanger({ safety }: CaseFile, taken: TakenReport): readonly IntakeStep[] {
  const isHeard = taken.danger === 'now' || isWorse(taken.danger, safety.level)
  const danger = isHeard ? taken.danger : 'unknown'
  const isAssessed = safety.assessment !== null
  return dangerSteps({
    ...taken,
    danger,
    signals: isAssessed ? [] : taken.signals,
    riskFactors: isAssessed ? [] : taken.riskFactors,
  })
}
