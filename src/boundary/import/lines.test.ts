import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestLine, makeLineSplitter } from './lines.ts'

function linesOf(bytes: Uint8Array, piece = bytes.length || 1) {
  const splitter = makeLineSplitter()
  const lines = []
  for (let start = 0; start < bytes.length; start += piece) {
    lines.push(...splitter.push(bytes.subarray(start, start + piece)))
  }
  return [...lines, ...splitter.end()]
}

test('text is cut at LF and CRLF, whatever the pieces it comes in', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\n\r\uFEFF]/.test(text))
  fc.assert(
    fc.property(
      fc.array(line),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      (texts, ending, piece) => {
        const lines = linesOf(Buffer.from(texts.map((text) => text + ending).join('')), piece)
        expect(lines).toEqual(texts.map((text, index) => ({ number: index + 1, text })))
      },
    ),
  )
})

test('a byte order mark is taken away from the first line only', () => {
  const lines = linesOf(Buffer.from('\u{FEFF}a\n\u{FEFF}b'))
  expect(lines.map((line) => 'text' in line && line.text)).toEqual(['a', '\u{FEFF}b'])
})

describe('a line that is not UTF-8', () => {
  test.each([
    ['a lone byte of Latin-1', [0x61, 0xe9, 0x62], 2, 'a'],
    ['a sequence that is cut off', [0x61, 0x62, 0xe2, 0x82], 3, 'ab'],
    ['a surrogate', [0xed, 0xa0, 0x80], 1, ''],
    ['a byte after a replacement character that stands in the text', [0xef, 0xbf, 0xbd, 0xff], 4, '\u{FFFD}'],
  ])('is named with the place of the wrong byte: %s', (_what, bytes, byte, before) => {
    expect(linesOf(Uint8Array.from(bytes))).toEqual([{ number: 1, fault: 'not_utf8', byte, before }])
  })
})

test('a line may be as long as the longest, and no byte longer', () => {
  const [fits, tooLong] = linesOf(Buffer.from(`${'x'.repeat(longestLine)}\n${'x'.repeat(longestLine + 1)}`), 1000)
  expect(fits).toHaveProperty('text')
  expect(tooLong).toEqual({ number: 2, fault: 'line_too_long' })
})
