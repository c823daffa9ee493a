import type { Person } from '../persons/personsFile.ts'

/** Roles of people who stand on the side of the family. */
export const familyRoles = [
  'parent',
  'partner',
  'parent_in_law',
  'sibling',
  'other_relative',
  'host_abroad',
  'intended_spouse',
] as const

/** Whether talking to somebody is talking to the family: by role, or because they are thought to be a danger. */
export function isFamily({ role, danger }: Person): boolean {
  return familyRoles.some((one) => one === role) || (danger !== null && danger !== 'nobody_known')
}

const awayPlaces = ['abroad', 'unknown']

/** Where no talk with the family is had. A place that nobody knows counts as abroad. */
export function isAway(place: string): boolean {
  return awayPlaces.includes(place)
}
