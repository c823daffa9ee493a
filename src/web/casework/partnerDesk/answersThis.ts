import type { CommandName } from '../../../domain/casework/caseCommand.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/**
 * Whether the page answers this form: then it is shown, also when the thing that it was for was done by somebody else in between. A refusal
 * that nobody sees is no answer.
 */
export function answersThis(
  { answer }: ChapterView,
  acts: readonly CommandName[],
  about: Readonly<Record<string, string | number>> = {},
): boolean {
  if (!answer || !acts.some((act) => act === answer.act)) return false
  return Object.entries(about).every(([name, value]) => answer.typed[name] === String(value))
}
