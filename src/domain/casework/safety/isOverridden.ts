import type { IsoDate } from '../../shared/isoDate.ts'
import type { SafetyFile } from './safetyFile.ts'

/** Whether a senior deviated from a rule on that day, with a reason that the manager sees. */
export function isOverridden({ safety }: { readonly safety: SafetyFile }, rule: string, on: IsoDate): boolean {
  return safety.overrides.some((override) => override.rule === rule && override.on === on)
}
