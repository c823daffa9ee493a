import type { CaseworkLists } from '../../domain/codes/caseworkLists.ts'
import { labelOf } from '../../domain/codes/codeList.ts'
import type { CodeLists, ListName } from '../../domain/codes/codeLists.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { Locale } from '../../domain/shared/locale.ts'

/** A list of codes that facts are written in. */
export type LabelledList = ListName | keyof CaseworkLists

/** The words for a code of a list. A code that the list never had is shown as it is: a fact is never lost for want of a label. */
export type CodeLabels = (list: LabelledList, code: string) => string

export function codeLabels({ lists, casework }: Pick<Profile, 'lists' | 'casework'>, locale: Locale): CodeLabels {
  return (list, code) => labelOf(isCounted(lists, list) ? lists[list] : casework[list], code, locale) ?? code
}

function isCounted(lists: CodeLists, list: LabelledList): list is ListName {
  return Object.hasOwn(lists, list)
}
