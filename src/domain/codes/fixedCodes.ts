import type { ListName } from './codeLists.ts'
import { victimGroups } from './victimGroup.ts'

/** What can come in: the rules differ for each, so every profile has these three and no other. */
export const intakeKinds = ['report', 'advice_request', 'pre_travel_file'] as const

export type IntakeKind = (typeof intakeKinds)[number]

/** The phases of a case, in the order in which it first meets them. */
export const casePhases = ['reported', 'triage', 'verification', 'return', 'support', 'closed'] as const

export type CasePhase = (typeof casePhases)[number]

/** The outcome of a case without a determination: worked out, never recorded. */
export const openOutcome = 'open'

/** Where the client is when nobody said so. */
export const defaultLocation = 'abroad'

/** The codes that rules name themselves: whatever else differs per country, a profile's list has exactly these. */
export const exactCodes: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  intake_kinds: intakeKinds,
  case_phases: casePhases,
  victim_groups: victimGroups,
}

/** The codes that rules name themselves in lists that a profile may fill further. */
export const neededCodes: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  outcomes: [openOutcome],
  client_locations: [defaultLocation],
}
