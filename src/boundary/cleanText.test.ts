import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, cleanTexts } from './cleanText.ts'

test.each([
  ['a sign that turns what follows', 'Proef\u202Edochter\u202C', 'Proefdochter'],
  ['an isolate', '\u2066Proef\u2069', 'Proef'],
  ['a NUL and an escape', 'Pro\u0000ef\u001B[2J', 'Proef[2J'],
  ['a character without a width', 'Pro\u200Bef\u00AD\uFEFF', 'Proef'],
  ['half a character', 'Proef\uD83D', 'Proef'],
  ['letters that nobody sees', 'Proef\u{E0041}', 'Proef'],
])('%s goes', (_, written, kept) => {
  expect(cleanText(written)).toBe(kept)
})

test.each([
  ['Persian with its joiner', 'می‌خواهم'],
  ['Arabic with a mark of direction', 'محمد\u200F (1)'],
  ['Tigrinya', 'ሰላም'],
  ['an emoji of several signs', '👩‍👧'],
  ['tabs and empty lines', 'Een\tregel\n\nen nog een'],
])('%s stays', (_, written) => {
  expect(cleanText(written)).toBe(written)
})

test('whatever is sent, nothing in it is a control character or turns what follows, and cleaning again changes nothing', () => {
  const sent = fc.record({ name: fc.string({ unit: 'binary' }), list: fc.array(fc.string({ unit: 'binary' })) })
  fc.assert(
    fc.property(sent, (body) => {
      const cleaned = cleanTexts(body) as typeof body
      for (const text of [cleaned.name, ...cleaned.list]) {
        expect(text).not.toMatch(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u)
        expect(cleanText(text)).toBe(text)
      }
    }),
  )
})

test('a file, a number and nothing are as they came', () => {
  const bytes = Buffer.from([0, 1])
  expect(cleanTexts({ bytes, age: 16, no: null })).toEqual({ bytes, age: 16, no: null })
})

test('what is nested so deep that a program would fall over is refused', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)])
  expect(cleanTexts(nested(64))).toEqual(nested(64))
  expect(() => cleanTexts(nested(66))).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  expect(() => cleanTexts(JSON.parse('['.repeat(9_000) + ']'.repeat(9_000)))).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  )
})
