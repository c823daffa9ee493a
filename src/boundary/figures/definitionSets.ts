import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Profile } from '../../domain/codes/profile.ts'
import { type CodeNames, codeNames } from '../../domain/figures/codeNames.ts'
import type { DefinitionSet } from '../../domain/figures/definitionSet.ts'
import { AppError } from '../../errors.ts'
import { refuseFaults } from '../profile/profileFault.ts'
import { readYaml } from '../profile/readYaml.ts'
import { brokenReferences } from './definitionReferences.ts'
import { definitionSetFile } from './definitionSetFile.ts'

/** A definition set with the words for every code that its figures can print. */
export type ReadDefinitions = { readonly definitions: DefinitionSet; readonly names: CodeNames }

/** The names of the definition sets of a profile, in order. `folder` is the one that holds the profiles. */
export async function listDefinitionSets(folder: string, profile: string): Promise<readonly string[]> {
  const files = await readdir(join(folder, profile, 'definitions'))
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()
}

/**
 * Reads the definition set of that name and checks it against the profile's code lists. Throws `not-found` with the names
 * that there are, `unreadable` for what is no YAML, `refused` with file, place and what was expected when its content is wrong.
 */
export async function readDefinitionSet(folder: string, profile: Profile, name: string): Promise<ReadDefinitions> {
  // Looked up among the files and never put into a path as it is: the name comes from a command line or an address.
  const known = await listDefinitionSets(folder, profile.name)
  if (!known.includes(name)) throw new AppError('not-found', { what: 'definitions', known: known.join(', ') })

  const file = join(profile.name, 'definitions', `${name}.yaml`)
  const definitions = await readYaml(folder, file, definitionSetFile)
  const names = codeNames(profile.lists, definitions)
  const faults = brokenReferences(definitions, names).map((broken) => ({ file, ...broken }))
  const misnamed = { file, path: 'name', expected: `the name of the file, ${name}` }
  refuseFaults(definitions.name === name ? faults : [misnamed, ...faults])
  return { definitions, names }
}
