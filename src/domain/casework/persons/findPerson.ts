import type { Person, PersonsFile } from './personsFile.ts'

/** Somebody around the client by number; missing when there is none, or when they were withdrawn. */
export function findPerson({ persons }: { readonly persons: PersonsFile }, number: number): Person | undefined {
  return presentPersons(persons).find(({ person }) => person === number)
}

/** Everybody around the client who was not withdrawn. */
export function presentPersons({ persons }: PersonsFile): readonly Person[] {
  return persons.filter(({ withdrawn }) => !withdrawn)
}
