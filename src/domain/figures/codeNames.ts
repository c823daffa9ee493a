import { type CodedField, type CodedState, codeIn, OPEN } from '../codes/codedState.ts'
import type { CodeList } from '../codes/codeList.ts'
import type { CodeLists } from '../codes/codeLists.ts'
import type { LocalText } from '../shared/locale.ts'
import type { CodeLabel, DefinitionSet } from './definitionSet.ts'

/** Every code that a field of a state can have, with its words, in the order of the code list. */
export type CodeNames = Readonly<Record<CodedField, readonly CodeLabel[]>>

type ListsOfStates = Pick<CodeLists, 'topics' | 'victim_groups' | 'client_locations' | 'outcomes' | 'results'>

/** The codes of the profile's lists, and those that figures work out: a case without an outcome is `open` as a result too. */
export function codeNames(lists: ListsOfStates, definitions: DefinitionSet): CodeNames {
  const outcomes = labels(lists.outcomes)
  return {
    topic: labels(lists.topics),
    victimGroup: labels(lists.victim_groups),
    place: labels(lists.client_locations),
    outcome: outcomes,
    result: [...labels(lists.results), ...definitions.derivedCodes, ...outcomes.filter(({ code }) => code === OPEN)],
  }
}

export function isCode(names: CodeNames, field: CodedField, code: string): boolean {
  return names[field].some((known) => known.code === code)
}

/** A code that no list has is its own word: a figure is never lost for want of a label. */
export function nameOf(names: CodeNames, field: CodedField, code: string): LocalText {
  return names[field].find((known) => known.code === code)?.label ?? { nl: code, en: code }
}

function labels(list: CodeList): readonly CodeLabel[] {
  return list.entries.map(({ code, labels: label }) => ({ code, label }))
}

/** Adds the codes that occur without standing in a list, so that also what a list forgot is counted and can be opened. */
export function withUnlistedCodes(names: CodeNames, states: readonly CodedState[]): CodeNames {
  const complete = (field: CodedField): readonly CodeLabel[] => {
    const unlisted = new Set(states.map((state) => codeIn(state, field)).filter((code) => !isCode(names, field, code)))
    return [...names[field], ...[...unlisted].sort().map((code) => ({ code, label: { nl: code, en: code } }))]
  }
  return {
    topic: complete('topic'),
    victimGroup: complete('victimGroup'),
    place: complete('place'),
    outcome: complete('outcome'),
    result: complete('result'),
  }
}
