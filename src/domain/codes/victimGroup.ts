import { type AgeBand, isMinorBand } from './ageBand.ts'

export const victimGroups = ['minor', 'adult', 'parent_with_minor_children'] as const

export type VictimGroup = (typeof victimGroups)[number]

export type PersonsOfCase = {
  /** At the first report. */
  readonly ageBand: AgeBand
  /** How many of the client's own minor children were left behind as well. */
  readonly minorChildrenWithClient: number
}

/** Follows from the persons, is never typed: a client with minor children is a parent, whatever the client's own age. */
export function victimGroupOf({ ageBand, minorChildrenWithClient }: PersonsOfCase): VictimGroup {
  if (minorChildrenWithClient > 0) return 'parent_with_minor_children'
  return isMinorBand(ageBand) ? 'minor' : 'adult'
}
