import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { isOverridden } from '../safety/isOverridden.ts'
import { type Hindrance, refuseContact } from './contactRefusals.ts'

/**
 * Why numbers and addresses stay closed; missing when they may be opened. Without rules there is nothing to read first. Rules that ran out
 * are still read: somebody may have to give the number to the police.
 */
export function openingHindrance(file: CaseFile, today: IsoDate): Hindrance | undefined {
  if (file.contact.agreement || isOverridden(file, 'contact_within_rules_only', today)) return undefined
  return refuseContact('no-agreement', { rule: 'safe_contact_before_details' })
}
