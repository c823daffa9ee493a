import type { IsoDate } from '../../shared/isoDate.ts'
import type { SafetyFile } from './safetyFile.ts'

/** The first of the days that a danger hangs on: a wedding or a journey that is planned. Missing when none is known. */
export function dangerOn({ safety }: { readonly safety: SafetyFile }): IsoDate | null {
  const days = Object.values(safety.plannedDays).filter((day) => day !== null)
  return days.toSorted()[0] ?? null
}
