import type { Person } from '../persons/personsFile.ts'
import type { RuleContext } from '../rules.ts'

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
export function isFamily({ role, danger }: Pick<Person, 'role' | 'danger'>): boolean {
  return familyRoles.some((one) => one === role) || (danger !== null && danger !== 'nobody_known')
}

/**
 * Whether somebody was ever written down as family. Another role does not make them somebody else: who was put in the wrong role is taken
 * off the list, with the reason, and written down anew.
 */
export function wasFamily(person: number, { doneBy }: Pick<RuleContext, 'doneBy'>): boolean {
  return doneBy.some(({ event: { type, facts } }) => {
    return type === 'person_recorded' && facts.person === person && isFamily(facts)
  })
}

const awayPlaces = ['abroad', 'unknown']

/** Where no talk with the family is had. A place that nobody knows counts as abroad. */
export function isAway(place: string): boolean {
  return awayPlaces.includes(place)
}
