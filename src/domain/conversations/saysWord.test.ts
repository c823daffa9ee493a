import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NUMBERS } from './code.ts'
import { codeWords } from './codeWords.ts'
import { saysWord } from './saysWord.ts'

const number = fc.integer({ min: 0, max: NUMBERS - 1 })

test('a word of either language, its first four letters, and its digits say the same number', () => {
  fc.assert(
    fc.property(number, fc.constantFrom('nl' as const, 'en' as const), (wanted, language) => {
      const word = codeWords[language][wanted] ?? ''
      const digits = String(wanted).padStart(4, '0')
      const arabic = digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)))
      for (const typed of [word, ` ${word.toUpperCase()} `, word.slice(0, 4), digits, arabic])
        expect(saysWord(typed, wanted), typed).toBe(true)
    }),
  )
})

test.each(['', ' ', '12', '00012', 'a b', '9999', '0001 0002', '!'])('%j is no word of a code', (typed) => {
  expect([0, 1, 12, 2047].some((wanted) => saysWord(typed, wanted))).toBe(false)
})

test('another word is not the word', () => {
  fc.assert(
    fc.property(number, number, (wanted, other) => {
      fc.pre(wanted !== other)
      expect(saysWord(codeWords.nl[other] ?? '', wanted)).toBe(false)
    }),
  )
})
