import { type CodeList, entryOf } from '../../domain/codes/codeList.ts'
import type { CodeLists, ListName } from '../../domain/codes/codeLists.ts'
import { exactCodes, neededCodes } from '../../domain/codes/fixedCodes.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { closingFaults } from './closingReferences.ts'
import { planFaults } from './planReferences.ts'
import type { ProfileFault } from './profileFault.ts'
import { ruleFaults } from './ruleReferences.ts'
import { termFaults } from './termReferences.ts'
import { unknownCodes } from './unknownCodes.ts'

/** Every place where a list or a rule names a code that is not there, or misses one that rules of the program name. */
export function referenceFaults(profile: Profile): readonly ProfileFault[] {
  return [
    ...fixedCodeFaults(profile.lists),
    ...listFaults(profile.lists),
    ...ruleFaults(profile),
    ...termFaults(profile),
    ...planFaults(profile),
    ...closingFaults(profile),
  ]
}

function fixedCodeFaults(lists: CodeLists): readonly ProfileFault[] {
  const exact = listed(exactCodes).flatMap(([name, codes]) => {
    const same = codes.length === lists[name].entries.length && codes.every((code) => entryOf(lists[name], code))
    return same ? [] : [{ file: fileOf(name), path: 'entries', expected: `exactly the codes ${codes.join(', ')}` }]
  })
  const needed = listed(neededCodes).flatMap(([name, codes]) => {
    const missing = codes.filter((code) => !entryOf(lists[name], code))
    return missing.map((code) => ({ file: fileOf(name), path: 'entries', expected: `an entry ${code}` }))
  })
  return [...exact, ...needed]
}

function listFaults(lists: CodeLists): readonly ProfileFault[] {
  return [
    ...eachEntry(lists, 'topics', (topic) => ({ includes: [lists.domestic_violence_kinds, topic.includes] })),
    ...eachEntry(lists, 'outcomes', (outcome) => ({ label_2018: [lists.topics, Object.keys(outcome.labels2018)] })),
    ...eachEntry(lists, 'closing_reasons', (reason) => ({ only_results: [lists.results, reason.onlyResults ?? []] })),
    ...eachEntry(lists, 'countries', ({ region }) => ({ region: [lists.country_regions, region ? [region] : []] })),
  ]
}

/** Per field of an entry: the list it looks into, and the codes it names. */
type References = Readonly<Record<string, readonly [CodeList, readonly string[]]>>

function eachEntry<Name extends ListName>(
  lists: CodeLists,
  name: Name,
  referencesOf: (entry: CodeLists[Name]['entries'][number]) => References,
): readonly ProfileFault[] {
  return lists[name].entries.flatMap((entry, index) =>
    Object.entries(referencesOf(entry)).flatMap(([field, [list, codes]]) =>
      unknownCodes(list, codes, fileOf(name), `entries[${index}].${field}`),
    ),
  )
}

function fileOf(name: string): string {
  return `codes/${name}.yaml`
}

function listed(codes: Readonly<Partial<Record<ListName, readonly string[]>>>) {
  return Object.entries(codes) as [ListName, readonly string[]][]
}
