import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asText, fromText, isSame, joined, utf8Bytes, utf8Text } from './bytes.ts'
import { paddedSize } from './padding.ts'

const bytes = fc.uint8Array({ maxLength: 60 })

test('two rows of bytes are the same when each byte is', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(isSame(one, other)).toBe(Buffer.compare(one, other) === 0)
      expect(isSame(one, one.slice())).toBe(true)
      for (const [index, byte] of one.entries()) expect(isSame(one, one.with(index, byte ^ 1))).toBe(false)
    }),
  )
})

test('bytes read back from their text, and what is no such text gives none', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      expect(fromText(asText(given))).toEqual(given)
    }),
  )
  for (const wrong of ['a', 'ab==', 'a b', 'ab+/', 'é']) expect(fromText(wrong)).toBeUndefined()
})

test('texts read back from their bytes, and bytes that are no UTF-8 give none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Text(utf8Bytes(text))).toBe(text)
    }),
  )
  for (const wrong of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]])
    expect(utf8Text(Uint8Array.from(wrong))).toBeUndefined()
})

test('joined bytes keep their order', () => {
  fc.assert(
    fc.property(fc.array(bytes), (parts) => {
      expect(joined(...parts)).toEqual(new Uint8Array(Buffer.concat(parts)))
    }),
  )
})

test('a padded size holds what it pads, costs at most an eighth more when large, and never shrinks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), (size) => {
      const padded = paddedSize(size)
      expect(padded).toBeGreaterThanOrEqual(Math.max(1024, size))
      expect(paddedSize(padded)).toBe(padded)
      if (size > 65_536) expect(padded / size).toBeLessThanOrEqual(1.125)
      expect(paddedSize(size + 1)).toBeGreaterThanOrEqual(padded)
    }),
  )
})

test('few sizes are left: seven up to 64 KiB, eight for each doubling after it', () => {
  const upTo = (most: number) => new Set(Array.from({ length: most / 64 }, (_, index) => paddedSize((index + 1) * 64)))
  expect([...upTo(65_536)]).toEqual([1024, 2048, 4096, 8192, 16_384, 32_768, 65_536])
  expect(upTo(131_072).size).toBe(7 + 8)
})
