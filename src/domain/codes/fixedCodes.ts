import { OPEN } from './codedState.ts'
import type { ListName } from './codeLists.ts'
import { victimGroups } from './victimGroup.ts'

/** The phases of a case, in the order in which it first meets them. */
export const casePhases = ['reported', 'triage', 'verification', 'return', 'support', 'closed'] as const

/** The codes that rules name themselves: whatever else differs per country, a profile's list has exactly these. */
export const exactCodes: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  intake_kinds: ['report', 'advice_request', 'pre_travel_file'],
  case_phases: casePhases,
  victim_groups: victimGroups,
}

/** The codes that rules name themselves in lists that a profile may fill further; a client is abroad when nobody said where. */
export const neededCodes: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  outcomes: [OPEN],
  client_locations: ['abroad'],
}
