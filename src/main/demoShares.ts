import type { CaseArea } from '../domain/access/caseAreas.ts'
import type { OrganisationKind } from '../domain/access/roles.ts'
import type { SharePurpose } from '../domain/access/shareTerms.ts'
import type { InventedOrganisation } from '../store/access/demo/demoStaff.ts'

export type DemoShare = {
  /** By name. */
  readonly organisation: string
  readonly areas: readonly CaseArea[]
  readonly ground: string
  readonly purpose: SharePurpose
}

type Terms = Omit<DemoShare, 'organisation' | 'areas'> & { readonly areas: readonly (readonly CaseArea[])[] }

/** What each kind of organisation is shown, case by case: together every part of a case. The one outside waits for a second person. */
const termsOf: Readonly<Partial<Record<OrganisationKind, Terms>>> = {
  ministry: {
    purpose: 'verification',
    ground: 'statutory_task',
    areas: [['identity', 'verification', 'return'], ['verification'], ['identity', 'safe_contact', 'verification']],
  },
  police_centre: {
    purpose: 'safety_check',
    ground: 'vital_interest',
    areas: [
      ['identity', 'safety'],
      ['safety', 'journal'],
    ],
  },
  veilig_thuis: {
    purpose: 'aftercare',
    ground: 'statutory_task',
    areas: [
      ['identity', 'safety', 'return'],
      ['safe_contact', 'verification'],
    ],
  },
  shelter: {
    purpose: 'shelter',
    ground: 'consent_of_client',
    areas: [
      ['safe_contact', 'return'],
      ['identity', 'return', 'documents'],
    ],
  },
  child_protection_board: {
    purpose: 'child_protection',
    ground: 'legal_guardian',
    areas: [
      ['identity', 'verification'],
      ['verification', 'safety'],
    ],
  },
  outside: { purpose: 'return', ground: 'consent_of_client', areas: [['return']] },
}

export function demoShares(organisations: readonly InventedOrganisation[]): readonly DemoShare[] {
  return organisations.flatMap(({ name, kind }) => {
    const terms = termsOf[kind]
    return terms ? terms.areas.map((areas) => ({ ...terms, organisation: name, areas })) : []
  })
}
