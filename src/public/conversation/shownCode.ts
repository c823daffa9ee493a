import type { ConversationCode } from '../../domain/conversations/code.ts'
import { codeInGroups, codeInWords } from '../../domain/conversations/writeCode.ts'
import { parseLocale } from '../../domain/shared/locale.ts'

/** A code as a page shows it: words in Dutch and English, elsewhere groups of digits. */
export function shownCode(code: ConversationCode, language: string): readonly string[] {
  const locale = parseLocale(language)
  return locale ? codeInWords(code, locale) : codeInGroups(code)
}
