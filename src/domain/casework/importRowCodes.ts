import { type CodeList, entryOf } from '../codes/codeList.ts'
import type { ListName } from '../codes/codeLists.ts'
import type { Profile } from '../codes/profile.ts'
import type { ImportColumn, ImportRow } from './importRow.ts'

/** The list of the profile that each coded column takes its codes from. */
export const listOfColumn = {
  channel: 'channels',
  reporter_role: 'reporter_roles',
  topic_reported: 'topics',
  topic: 'topics',
  sex: 'sexes',
  country: 'countries',
  tie: 'ties',
  outcome: 'outcomes',
  result: 'results',
  place_on_report: 'client_locations',
} as const satisfies Partial<Record<ImportColumn, ListName>>

export type CodeColumn = keyof typeof listOfColumn

/** The kinds of intake that a file can hold; a pre-travel file is no case yet and is not imported. */
export const importKinds = ['report', 'advice_request'] as const satisfies readonly ImportRow['kind'][]

/** The codes that a column can hold, whatever the date: an outcome that is worked out, such as still open, is not among them. */
export function codesOfColumn({ lists }: Profile, column: CodeColumn): CodeList {
  const { topics, outcomes } = lists
  switch (column) {
    case 'topic_reported':
      return { ...topics, entries: topics.entries.filter(({ atReport }) => atReport) }
    case 'topic':
      return { ...topics, entries: topics.entries.filter(({ afterVerification }) => afterVerification) }
    case 'outcome':
      return { ...outcomes, entries: outcomes.entries.filter(({ stored }) => stored) }
    default:
      return lists[listOfColumn[column]]
  }
}

/** Whether a code is an outcome that is worked out from the other facts, and so is never in a file. */
export function isDerivedOutcome({ lists }: Profile, code: string): boolean {
  return entryOf(lists.outcomes, code)?.stored === false
}
