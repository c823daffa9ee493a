import { readDefinitionSet } from '../../src/boundary/figures/definitionSets.ts'
import { readProfile } from '../../src/boundary/profile/readProfile.ts'

export const profilesFolder = new URL('../../profiles/', import.meta.url).pathname

/** The definition set nl-2018 with its words, as the profile has it. */
export async function readNl2018() {
  return readDefinitionSet(profilesFolder, await readProfile(profilesFolder, 'nl'), 'nl-2018')
}
