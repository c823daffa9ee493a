import type { CaseArea } from '../../domain/access/caseAreas.ts'
import { type OrganisationKind, parseRole } from '../../domain/access/roles.ts'
import type { Words } from '../../messages/words.ts'

/** What a role is called; one that is not there any more keeps its code. */
export function roleName(role: string, words: Words): string {
  const known = parseRole(role)
  return known ? words(`access.role_${known}`) : role
}

export function organisationKindName(kind: OrganisationKind, words: Words): string {
  return words(`access.organisation_${kind}`)
}

export function areaName(area: CaseArea, words: Words): string {
  return words(`access.area_${area}`)
}
