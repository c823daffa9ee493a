import type { CaseEvent } from '../caseEvent.ts'
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
 * Whether somebody was ever written down as family, or under the name of one of the family. Another role does not make them somebody else,
 * and neither does another number: who is taken off the list and written down anew stays who they are.
 */
export function wasFamily(person: number, { doneBy }: Pick<RuleContext, 'doneBy'>): boolean {
  return everFamily(doneBy.map(({ event }) => event)).has(person)
}

/** The persons of a case who were ever family. */
export function everFamily(events: readonly CaseEvent[]): ReadonlySet<number> {
  const found = events.flatMap(({ type, facts }) => {
    return type === 'person_recorded' && (isFamily(facts) || facts.named_as !== null) ? [facts.person] : []
  })
  return new Set(found)
}

const awayPlaces = ['abroad', 'unknown']

/** Where no talk with the family is had. A place that nobody knows counts as abroad. */
export function isAway(place: string): boolean {
  return awayPlaces.includes(place)
}
