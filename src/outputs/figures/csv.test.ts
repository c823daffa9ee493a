import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell } from './csv.ts'

test.each(['=1+1', '+31', '-2', '@sum', '\tx', '\rx'])(
  'a text that a spreadsheet would run is made inert: %j',
  (text) => {
    expect(csvCell(text).replaceAll('"', '')).toBe(`'${text}`)
  },
)

test('a number stays a number, also below zero', () => {
  expect([csvCell(-3), csvCell(0), csvCell(12)]).toEqual(['-3', '0', '12'])
})

test('any text that is no formula comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/^[=+\-@\t\r]/.test(text))
      expect(parse(`${csvCell('x')},${csvCell(text)}\n`, { relax_quotes: false })).toEqual([['x', text]])
    }),
  )
})
