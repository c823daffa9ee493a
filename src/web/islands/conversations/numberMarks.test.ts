import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markNumbers, unmarkNumbers } from './numberMarks.ts'

test('a number to call has a mark before it, and the words around it none', () => {
  expect(markNumbers('اتصل: +31 247 247 247. أو 112.')).toBe('اتصل: \u200E+31 247 247 247. أو 112.')
  expect(markNumbers('(020) 603 86 92')).toBe('\u200E(020) 603 86 92')
})

test('what is sent is the text that was picked, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('+', '31', ' ', '247', 'اتصل', '(', ')', '.', '112', '۳۱', 'a')), (pieces) => {
      const text = pieces.join('')
      expect(unmarkNumbers(markNumbers(text))).toBe(text)
    }),
  )
})

test('a mark that somebody typed for words stays', () => {
  expect(unmarkNumbers('C++\u200E وما بعدها')).toBe('C++\u200E وما بعدها')
})
