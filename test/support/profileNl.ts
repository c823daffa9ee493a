import { expect } from 'vitest'
import { readCaseworkLists } from '../../src/boundary/profile/readCaseworkLists.ts'
import { readProfile } from '../../src/boundary/profile/readProfile.ts'
import { type PartContent, type ProfilePart, readProfilePart } from '../../src/boundary/profile/readProfilePart.ts'

/** The profile `nl`, read once for a test file. */
export const profile = await readProfile('profiles', 'nl')
export const casework = await readCaseworkLists('profiles', 'nl')

export function part<Part extends ProfilePart>(name: Part): Promise<PartContent<Part>> {
  return readProfilePart('profiles', 'nl', name)
}

export function codesOf(entries: readonly { readonly code: string }[]): readonly string[] {
  return entries.map(({ code }) => code)
}

/** Each of these codes is among the known ones; missing values ask for nothing. A failure shows the strangers. */
export function expectKnown(codes: Iterable<string | null | undefined>, among: Iterable<string>, about?: string): void {
  const known = new Set(among)
  const strangers = [...codes].filter((code) => code && !known.has(code))
  expect(strangers, about).toEqual([])
}
