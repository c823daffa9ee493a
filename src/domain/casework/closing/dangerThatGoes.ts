import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import type { Refusal } from '../refusal.ts'
import { ACUTE } from '../safety/safetyFile.ts'
import { refuseClosing } from './closingRefusals.ts'
import { daysAhead, openChecks } from './unfinished.ts'

/**
 * Danger that nobody would see any more when a case is merged or voided: acute danger, planned days that have not passed, safety checks
 * that nobody answered. What the case that stays says as well is not lost.
 */
export function dangerThatGoes(goes: CaseFile, on: IsoDate, stays?: CaseFile): Refusal | undefined {
  const values = {
    acute: goes.safety.level === ACUTE && stays?.safety.level !== ACUTE ? 1 : 0,
    days: daysAhead(goes.safety, on).filter((kind) => stays?.safety.plannedDays[kind] !== goes.safety.plannedDays[kind])
      .length,
    checks: stays && stays.safety.checks.length > 0 ? 0 : openChecks(goes).length,
  }
  return Object.values(values).every((count) => count === 0)
    ? undefined
    : refuseClosing('danger-goes', { values }).error
}
