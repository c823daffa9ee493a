import type { IsoDate } from '../../shared/isoDate.ts'
import type { Override, SafetyFile } from './safetyFile.ts'

/** Whether a senior deviated from a rule on that day, with a reason that the manager sees and did not turn down. */
export function isOverridden({ safety }: { readonly safety: SafetyFile }, rule: string, on: IsoDate): boolean {
  return safety.overrides.some((made) => made.rule === rule && made.on === on && stands(made))
}

/**
 * The deviations that count for what happened on a day: those of that day, and those of today. What was done against a rule is written down
 * as it was, when a senior answers for it on the day on which it is written; what is planned knows those of the day alone.
 */
export function deviationsFor(
  { safety }: { readonly safety: SafetyFile },
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
): readonly Override[] {
  return safety.overrides
    .filter((made) => stands(made) && (made.on === on || made.on === today))
    .map((made) => ({ ...made, on }))
}

/** What was done before a manager judged it not justified stays as it is; after that it allows nothing. */
function stands({ justified }: Override): boolean {
  return justified !== false
}
