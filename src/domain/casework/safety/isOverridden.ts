import type { IsoDate } from '../../shared/isoDate.ts'
import type { Override, SafetyFile } from './safetyFile.ts'

/** Whether a senior deviated from a rule on that day, with a reason that the manager sees. */
export function isOverridden({ safety }: { readonly safety: SafetyFile }, rule: string, on: IsoDate): boolean {
  return safety.overrides.some((override) => override.rule === rule && override.on === on)
}

/**
 * The deviations that count for what happened on a day: those of that day, and those of today. What was done against a rule is written down
 * as it was, when a senior answers for it on the day on which it is written; what is planned knows those of the day alone.
 */
export function deviationsFor(
  { safety }: { readonly safety: SafetyFile },
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
): readonly Override[] {
  return safety.overrides.filter((made) => made.on === on || made.on === today).map((made) => ({ ...made, on }))
}
