import type { CaseFile } from '../caseFile.ts'
import { nextNumber } from '../numbered.ts'
import { eventOf } from '../rules.ts'
import type { IntakeStep } from './intakeStep.ts'
import { childrenSteps, contactSteps, dangerSteps, plannedSteps, reporterSteps, wordsSteps } from './saidSteps.ts'
import type { TakenReport } from './takenReport.ts'

/**
 * What a report on somebody who is known already adds to the case, from the day on which it joined. What the case says stays: of days the earliest, of
 * danger the greatest; what else was said on the client lies sealed with the report (`saidOfClient`).
 */
export function joinTaken(file: CaseFile, taken: TakenReport): readonly IntakeStep[] {
  const { on } = taken
  const first = nextNumber(file.persons.persons)
  const hasChildren = file.persons.persons.some(({ role }) => role === 'child_with_client')
  const children = hasChildren ? [] : childrenSteps(taken, first)
  const same = eventOf(on, 'double_decided', { decision: 'same', other: null })
  return [
    { events: [same], parts: [] },
    ...contactSteps(taken),
    ...children,
    ...reporterSteps(taken, first + children.length),
    ...raisedDanger(file, taken),
    ...plannedSteps(taken, file.safety.plannedDays),
    ...wordsSteps(taken, nextNumber(file.journal.entries)),
  ]
}

/** A later report raises the danger that a case stands for and never lowers it; nor does it take the place of an assessment. */
function raisedDanger({ safety }: CaseFile, taken: TakenReport): readonly IntakeStep[] {
  const isRaised = safety.level === null || (taken.danger === 'now' && safety.level !== 'acute')
  const danger = isRaised ? taken.danger : 'unknown'
  const isAssessed = safety.assessment !== null
  return dangerSteps({
    ...taken,
    danger,
    signals: isAssessed ? [] : taken.signals,
    riskFactors: isAssessed ? [] : taken.riskFactors,
  })
}
