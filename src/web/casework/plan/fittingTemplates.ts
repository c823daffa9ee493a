import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import type { ReturnPlans, ReturnTemplate } from '../../../domain/codes/returnPlans.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { addMonths } from '../../../domain/terms/calendar.ts'

const WARNED_MONTHS = 3

/** The situations that what is known of a case points at: a proposal, which a person looks at. */
export function likelySituations(file: CaseFile, today: IsoDate): readonly string[] {
  const { persons, safety, victimGroup, tie } = file
  const until = persons.permit.validUntil
  const isForeign = persons.permit.kind !== null || tie === 'permit' || tie === 'permit_lapsed'
  const taken = persons.papers.some(({ holder }) => !['client', 'hub', 'embassy'].includes(holder))
  const found: readonly (readonly [string, boolean])[] = [
    ['documents_taken', taken || safety.assessment?.signals.includes('no_own_identity_document') === true],
    ['not_dutch', isForeign],
    ['permit_ending', until !== null && until >= today && until <= addMonths(today, WARNED_MONTHS)],
    ['permit_lapsed', tie === 'permit_lapsed' || (until !== null && until < today)],
    ['guardianship_needed', victimGroup === 'minor'],
    ['other_parent_consent_needed', victimGroup === 'parent_with_minor_children'],
  ]
  return found.filter(([, holds]) => holds).map(([situation]) => situation)
}

/** The templates for the group of a case, those made for most of its situations first. */
export function fittingTemplates(
  { templates }: ReturnPlans,
  group: string,
  situations: readonly string[],
): readonly ReturnTemplate[] {
  const missOf = ({ situations: made }: ReturnTemplate) =>
    made.filter((one) => !situations.includes(one)).length + situations.filter((one) => !made.includes(one)).length
  return templates
    .filter(({ victimGroup }) => victimGroup === undefined || victimGroup === group)
    .toSorted((one, other) => Number(!one.victimGroup) - Number(!other.victimGroup) || missOf(one) - missOf(other))
}
