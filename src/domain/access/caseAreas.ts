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
 * Which area an event belongs to. A kind of event that is not here is shared with nobody; nor is a report, for it says what the reporter
 * is to the client, and nor is a person whose role is the reporter (the policy `partner_sees`). The same table stands in the database
 * (`area_of_event`), and a test compares the two.
 */
export const areaOfEvent: Readonly<Record<string, CaseArea>> = {
  topic_verified: 'verification',
  determination_imported: 'verification',
  tie_established: 'verification',
  place_changed: 'verification',
  residence_recorded: 'verification',
  custody_recorded: 'verification',
  question_asked: 'verification',
  question_answered: 'verification',
  question_withdrawn: 'verification',
  identity_established: 'verification',
  determination_proposed: 'verification',
  determination_confirmed: 'verification',
  determination_disputed: 'verification',
  determination_withdrawn: 'verification',
  phase_changed: 'verification',
  client_identified: 'identity',
  person_recorded: 'identity',
  person_withdrawn: 'identity',
  interpreter_checked: 'identity',
  stay_recorded: 'identity',
  safe_contact_agreed: 'safe_contact',
  contact_made: 'safe_contact',
  safety_level_set: 'safety',
  safety_assessed: 'safety',
  planned_day_set: 'safety',
  safety_check_asked: 'safety',
  safety_check_answered: 'safety',
  safety_check_waived: 'safety',
  safety_plan_written: 'safety',
  result_recorded: 'return',
  case_closed: 'return',
  case_reopened: 'return',
  plan_started: 'return',
  step_planned: 'return',
  step_done: 'return',
  step_skipped: 'return',
  step_reopened: 'return',
  wish_recorded: 'return',
  fund_asked: 'return',
  fund_decided: 'return',
  fund_spent: 'return',
  departed: 'return',
  arrived: 'return',
  follow_up_done: 'return',
  paper_recorded: 'documents',
  document_added: 'documents',
  document_withdrawn: 'documents',
  journal_written: 'journal',
  journal_corrected: 'journal',
}

/**
 * Which area a sealed part belongs to, by its name: an area, a part of a case as the profile lists them (`case_parts`), or one of ours.
 * Where somebody stays (`place_abroad`, `shelter_address`) is in none: it lies in the address vault. Telephone numbers (`contact_details`,
 * `person_contact`) are in none either: they open at the hub, after the rules for safe contact. Nor is who reported
 * (`reporter`, `reporter_words`), for they may have been promised silence, nor what colleagues think (`journal_views`). All these go to
 * nobody in a share. The same table stands in the database (`area_of_part`).
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

/**
 * Which area something that has to be done belongs to (`agenda_item`), by its code: an organisation finds in its lists what it was asked within
 * what it sees. An answer to a referral is in none: it goes with the share of that referral. The database has the same table (`area_of_task`).
 */
export const areaOfTask: Readonly<Record<string, CaseArea>> = {
  inquiry: 'verification',
  determination_answer: 'verification',
  safety_check_answer: 'safety',
  return_step: 'return',
}

/** What says where somebody is. The database has the same list (`is_vault_part`). */
export const vaultParts = ['place_abroad', 'shelter_address'] as const

export type VaultPart = (typeof vaultParts)[number]

export function parseVaultPart(text: string): VaultPart | undefined {
  return vaultParts.find((part) => part === text)
}
