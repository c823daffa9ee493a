import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CanonicalValue, canonicalJson } from './canonicalJson.ts'

const value = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value

test('the text reads back as the value, so two values never share a text', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(JSON.parse(canonicalJson(given))).toEqual(given)
    }),
  )
})

test('the order in which members were added makes no difference', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (members) => {
      const turned = Object.fromEntries(Object.entries(members).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(members))
    }),
  )
})

test('keys are sorted and there is no white space', () => {
  expect(canonicalJson({ b: [1, 'x'], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[1,"x"]}')
})

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  '%d is refused: its text could differ between programs',
  (number) => {
    expect(() => canonicalJson({ deep: [number] })).toThrow('whole numbers')
  },
)
