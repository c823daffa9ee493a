import { join } from 'node:path'
import type { Profile } from '../../domain/codes/profile.ts'
import { readCountries } from './countries.ts'
import { refuseFaults } from './profileFault.ts'
import { referenceFaults } from './profileReferences.ts'
import { readCaseworkLists } from './readCaseworkLists.ts'
import { readClosing } from './readClosing.ts'
import { readLists } from './readLists.ts'
import { readReturnPlans } from './readReturnPlans.ts'
import { readTerms } from './readTerms.ts'
import { readYaml } from './readYaml.ts'
import { registerListFiles } from './registerListFiles.ts'
import { allowedResultsFile, conditionsFile } from './ruleFiles.ts'

/**
 * Reads what every process needs of a profile at its start: its code lists, the rules between them, its terms and its return plans.
 * Throws `unreadable` for a file that is missing or no YAML, `refused` for wrong content, with file, path and what was expected.
 */
export async function readProfile(folder: string, name: string): Promise<Profile> {
  const [lists, countries, allowedResults, conditions, terms, returnPlans, closing, casework] = await Promise.all([
    readLists(folder, name, registerListFiles),
    readCountries(folder, name),
    readYaml(folder, join(name, 'rules', 'allowed-results.yaml'), allowedResultsFile),
    readYaml(folder, join(name, 'rules', 'conditions.yaml'), conditionsFile),
    readTerms(folder, name),
    readReturnPlans(folder, name),
    readClosing(folder, name),
    readCaseworkLists(folder, name),
  ])
  const { outcomes: outcomeConditions, results: resultConditions } = conditions
  const rules = { allowedResults, outcomeConditions, resultConditions }
  const profile = { name, lists: { ...lists, countries }, ...rules, terms, returnPlans, closing, casework }
  refuseFaults(referenceFaults(profile).map((fault) => ({ ...fault, file: join(name, fault.file) })))
  return profile
}
