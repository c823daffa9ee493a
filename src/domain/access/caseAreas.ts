/** The parts of a case that can be shared, each as a whole: "named parts". Nothing of a case is in two of them. */
export const caseAreas = [
  'identity',
  'safe_contact',
  'safety',
  'verification',
  'return',
  'documents',
  'journal',
] as const

export type CaseArea = (typeof caseAreas)[number]

export function parseCaseArea(text: string): CaseArea | undefined {
  return caseAreas.find((area) => area === text)
}

/**
 * Which area an event belongs to. A kind of event that is not here is shared with nobody. The same table stands in the database
 * (`area_of_event`), and a test compares the two.
 */
export const areaOfEvent: Readonly<Record<string, CaseArea>> = {
  report_received: 'verification',
  client_identified: 'identity',
  topic_verified: 'verification',
  determination_imported: 'verification',
  result_recorded: 'return',
  case_closed: 'return',
}

/**
 * Which area a sealed part belongs to, by its name: an area, a part of a case as the profile lists them (`case_parts`), or one of ours.
 * Addresses and telephone numbers (`contact_details`, `place_abroad`, `shelter_address`) are in none: they lie in the address vault and
 * go to nobody in a share. The same table stands in the database (`area_of_part`).
 */
export const areaOfPart: Readonly<Record<string, CaseArea>> = {
  identity: 'identity',
  client_at_report: 'identity',
  family: 'identity',
  children: 'identity',
  safe_contact: 'safe_contact',
  safety: 'safety',
  danger: 'safety',
  safety_assessment: 'safety',
  safety_check: 'safety',
  safety_plan: 'safety',
  verification: 'verification',
  residence: 'verification',
  custody: 'verification',
  determination: 'verification',
  return: 'return',
  return_plan: 'return',
  emergency_fund: 'return',
  shelter_need: 'return',
  aftercare: 'return',
  documents: 'documents',
  journal: 'journal',
  journal_facts: 'journal',
  journal_statements: 'journal',
}

/** What says where somebody is or how to reach them. The database has the same list (`is_vault_part`). */
export const vaultParts = ['contact_details', 'place_abroad', 'shelter_address'] as const

export type VaultPart = (typeof vaultParts)[number]

export function parseVaultPart(text: string): VaultPart | undefined {
  return vaultParts.find((part) => part === text)
}
