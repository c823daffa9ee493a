import { readDefinitionSet } from '../../src/boundary/figures/definitionSets.ts'
import { profile } from './profileNl.ts'

export const profilesFolder = 'profiles'

/** The definition set nl-2018 with its words, as the profile has it. */
export async function readNl2018() {
  return readDefinitionSet(profilesFolder, profile, 'nl-2018')
}
