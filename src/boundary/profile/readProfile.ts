import { join } from 'node:path'
import type { Profile } from '../../domain/codes/profile.ts'
import { readCountries } from './countries.ts'
import { namedListFiles } from './namedLists.ts'
import { refuseFaults } from './profileFault.ts'
import { referenceFaults } from './profileReferences.ts'
import { readLists } from './readLists.ts'
import { readReturnPlans } from './readReturnPlans.ts'
import { readTerms } from './readTerms.ts'
import { readYaml } from './readYaml.ts'
import { registerListFiles } from './registerListFiles.ts'
import { allowedResultsFile, conditionsFile } from './ruleFiles.ts'

/**
 * Reads what every process needs of a profile at its start: the code lists of facts, the rules between them,
 * the terms and the return plans.
 * Throws `unreadable` for a file that is missing or no YAML, `refused` for wrong content, with file, path and what was expected.
 */
export async function readProfile(folder: string, name: string): Promise<Profile> {
  const [lists, countries, allowedResults, conditions, terms, returnPlans, named] = await Promise.all([
    readLists(folder, name, registerListFiles),
    readCountries(folder, name),
    readYaml(folder, join(name, 'rules', 'allowed-results.yaml'), allowedResultsFile),
    readYaml(folder, join(name, 'rules', 'conditions.yaml'), conditionsFile),
    readTerms(folder, name),
    readReturnPlans(folder, name),
    readLists(folder, name, namedListFiles),
  ])
  const { outcomes: outcomeConditions, results: resultConditions } = conditions
  const rules = { allowedResults, outcomeConditions, resultConditions }
  const profile = { name, lists: { ...lists, countries }, ...rules, terms, returnPlans }
  refuseFaults(referenceFaults(profile, named).map((fault) => ({ ...fault, file: join(name, fault.file) })))
  return profile
}
