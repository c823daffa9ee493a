import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './plainText.ts'
import { FileRefused } from './safeFile.ts'

test('a sign that turns the direction is written out, so that a text shows what it says', () => {
  const clean = cleanText(Buffer.from('rekening\u202Efdp.exe'))
  expect(Buffer.from(clean.bytes).toString()).toBe('rekening[U+202E]fdp.exe')
  expect(clean.removed).toEqual(['direction-signs'])
})

test('names in any script stay as they are', () => {
  const names = 'محمد Sjoerd 😀 ትግርኛ\u200f\n'
  expect(Buffer.from(cleanText(Buffer.from(names)).bytes).toString()).toBe(names)
})

test('what is not UTF-8 or steers a terminal is refused', () => {
  for (const bytes of [
    Buffer.of(0xff, 0xfe, 0x41, 0),
    Buffer.of(0x61, 0xe9, 0x62),
    Buffer.from('\x1b[2J'),
    Buffer.of(0x80),
  ]) {
    expect(() => cleanText(bytes)).toThrow(FileRefused)
  }
})

test('any text without such signs comes through whole, and its preview is its beginning', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((some) => some.replaceAll('\ufeff', ''))
  fc.assert(
    fc.property(text, (some) => {
      fc.pre(!/[\u202a-\u202e\u2066-\u2069\x7f]/.test(some))
      const { bytes, preview } = cleanText(Buffer.from(some))
      expect(Buffer.from(bytes).toString()).toBe(some)
      expect(preview).toEqual({ kind: 'text', text: some, isCut: false })
    }),
  )
})

test('a preview never ends in half a character', () => {
  const { preview } = cleanText(Buffer.from(`a${'😀'.repeat(15_000)}`))
  if (preview.kind !== 'text') throw new Error('no text')
  expect(preview.isCut).toBe(true)
  expect(preview.text.endsWith('😀')).toBe(true)
})
