import { type CodeList, entriesOn } from '../../../domain/codes/codeList.ts'
import type { Option } from '../../look/forms/select.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** What can be chosen of a list today, but for some codes. */
export function codeOptions(
  { today, frame }: Pick<ChapterView, 'today' | 'frame'>,
  list: CodeList,
  but: readonly string[] = [],
): readonly Option[] {
  const entries = entriesOn(list, today).filter(({ code }) => !but.includes(code))
  return entries.map(({ code, labels }) => ({ value: code, label: labels[frame.locale] }))
}
