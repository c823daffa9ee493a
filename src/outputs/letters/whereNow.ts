import type { CaseFile } from '../../domain/casework/caseFile.ts'
import { presentPersons } from '../../domain/casework/persons/findPerson.ts'
import type { Telling } from '../casework/telling.ts'

const HERE = 'in_netherlands'

/** Where the client is now; abroad with the country. */
export function placeText({ placeNow, countryNow }: CaseFile, { label }: Pick<Telling, 'label'>): string {
  const place = label('client_locations', placeNow)
  return placeNow === HERE ? place : `${place} (${label('countries', countryNow)})`
}

/** Whether the minors whom a letter is about are in the Netherlands: nobody is asked to let somebody come back who is. */
export function minorsAreHere({ placeNow, persons }: CaseFile, about: 'client' | 'children'): boolean {
  if (about === 'client') return placeNow === HERE
  const children = presentPersons(persons).filter(({ role, minor }) => role === 'child_with_client' && minor !== false)
  // A child of whom no place was written down is where its parent is.
  return children.every(({ place }) => (place ?? placeNow) === HERE)
}
