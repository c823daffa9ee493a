import type { IsoDate } from '../../shared/isoDate.ts'
import { type PlannedDay, plannedDays } from './safetyEvents.ts'
import type { SafetyFile } from './safetyFile.ts'

/** What says on which days danger hangs. */
export type Endangered = { readonly safety: SafetyFile; readonly closedOn: string | null }

/** The day of a planned wedding or journey. In a closed case one counts that was told of since: of the others it is known how it went. */
export function plannedOn({ safety, closedOn }: Endangered, kind: PlannedDay): IsoDate | null {
  const toldOn = safety.plannedToldOn[kind]
  const isOver = closedOn !== null && (toldOn === null || toldOn < closedOn)
  return isOver ? null : safety.plannedDays[kind]
}

/** The first of the days that a danger hangs on: a wedding or a journey that is planned. Missing when none is known. */
export function dangerOn(file: Endangered): IsoDate | null {
  const days = plannedDays.map((kind) => plannedOn(file, kind)).filter((day) => day !== null)
  return days.toSorted()[0] ?? null
}
