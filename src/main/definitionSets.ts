import { listDefinitionSets, type ReadDefinitions, readDefinitionSet } from '../boundary/figures/definitionSets.ts'
import type { Profile } from '../domain/codes/profile.ts'
import { profilesFolder } from './config.ts'

/** Counts every year until an administrator sets another. */
const BY_DEFAULT = 'nl-2018'

/** The definition sets of a profile by name, the default one first. */
export async function readDefinitionSets(profile: Profile): Promise<ReadonlyMap<string, ReadDefinitions>> {
  const names = await listDefinitionSets(profilesFolder, profile.name)
  const ordered = [BY_DEFAULT, ...names.filter((name) => name !== BY_DEFAULT)]
  const sets = await Promise.all(ordered.map((name) => readDefinitionSet(profilesFolder, profile, name)))
  return new Map(
    ordered
      .map((name, at) => [name, sets[at]])
      .filter((pair): pair is [string, ReadDefinitions] => pair[1] !== undefined),
  )
}
