import type { ConversationCode } from './code.ts'
import { type CodeLanguage, codeWords } from './codeWords.ts'

/** A code as ten words of a language. */
export function codeInWords(code: ConversationCode, language: CodeLanguage): readonly string[] {
  return code.map((number) => codeWords[language][number] ?? '')
}

/** A code as ten groups of four digits (0-9), for languages without a list of words. A page may show them in digits of its own. */
export function codeInGroups(code: ConversationCode): readonly string[] {
  return code.map((number) => String(number).padStart(4, '0'))
}
