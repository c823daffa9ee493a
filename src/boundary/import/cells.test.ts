import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Separator, separatorOf, splitCells } from './cells.ts'

const separator = fc.constantFrom<Separator>(',', ';', '\t')

test('cells that are quoted where needed are split back equal', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '\t', '"', '\n', 'é'), maxLength: 6 })
  const quoted = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), separator, (cells, between) => {
      expect(splitCells(cells.map(quoted).join(between), between)).toEqual(cells)
    }),
  )
})

describe('a quote', () => {
  test.each([
    ['"a', 'unclosed_quote'],
    ['a,"', 'unclosed_quote'],
    ['a"b', 'misplaced_quote'],
    ['"a"b', 'misplaced_quote'],
    ['"a" ,b', 'misplaced_quote'],
    ['"""', 'unclosed_quote'],
  ])('is wrong in %s', (record, fault) => {
    expect(splitCells(record, ',')).toBe(fault)
  })
})

describe('the separator of a header', () => {
  test.each<[string, Separator]>([
    ['ref,kind,age', ','],
    ['ref;kind;age', ';'],
    ['ref\tkind\tage', '\t'],
    ['"a;b","c;d",e', ','],
    ['ref;a,b;age', ';'],
    ['ref', ','],
  ])('of %j is %j', (header, expected) => {
    expect(separatorOf(header)).toBe(expected)
  })
})
