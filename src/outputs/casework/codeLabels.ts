import { labelOf } from '../../domain/codes/codeList.ts'
import type { CodeLists, ListName } from '../../domain/codes/codeLists.ts'
import type { Locale } from '../../domain/shared/locale.ts'

/** The words for a code of a list. A code that the list never had is shown as it is: a fact is never lost for want of a label. */
export type CodeLabels = (list: ListName, code: string) => string

export function codeLabels(lists: CodeLists, locale: Locale): CodeLabels {
  return (list, code) => labelOf(lists[list], code, locale) ?? code
}
