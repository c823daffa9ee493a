import { NUMBERS } from '../../domain/conversations/code.ts'
import { type CodeLanguage, codeWords } from '../../domain/conversations/codeWords.ts'

const WORDS = 6

/** Six different words by chance, nearly 66 bits: with scrypt (2^17) beyond who steals the sealed key. 2^16 is a multiple of 2^11: each comes as often. */
export function newPassphrase(language: CodeLanguage): string {
  const chosen = new Set<string>()
  while (chosen.size < WORDS) {
    const [number = 0] = globalThis.crypto.getRandomValues(new Uint16Array(1))
    chosen.add(codeWords[language][number % NUMBERS] ?? '')
  }
  return [...chosen].join(' ')
}
