import type { CaseFile } from '../caseFile.ts'
import { isReportedSinceClosing } from '../intake/intakeAgenda.ts'
import type { PreTravelFile } from './preTravelFile.ts'

/**
 * Whether somebody looks at a case, so that an alarm may end in it: people work on it, or a report joined it after it was closed and after the
 * file was left. A case that is closed, or that nobody ever took up, stands in nobody's list: an alarm that ends there is heard by nobody.
 */
export function isLookedAt(file: CaseFile, { registeredOn }: Pick<PreTravelFile, 'registeredOn'>): boolean {
  if (file.closedOn === null) return file.takenUpOn !== null
  return isReportedSinceClosing(file) && file.lastReportOn >= registeredOn
}
