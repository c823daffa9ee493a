import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageBandOf, ageBands, isMinorBand } from './ageBand.ts'

describe('age bands', () => {
  test.each([
    [0, '0-11'],
    [11, '0-11'],
    [12, '12-13'],
    [13, '12-13'],
    [14, '14-17'],
    [17, '14-17'],
    [18, '18-20'],
    [20, '18-20'],
    [21, '21-35'],
    [35, '21-35'],
    [36, 'over 35'],
    [120, 'over 35'],
  ] as const)('an age of %i is in the band %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band)
  })

  test('a higher age is never in a lower band', () => {
    const age = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(age, age, (one, other) => {
        const [younger, older] = one <= other ? [one, other] : [other, one]
        expect(ageBands.indexOf(ageBandOf(younger))).toBeLessThanOrEqual(ageBands.indexOf(ageBandOf(older)))
      }),
    )
  })

  test('the band says whether somebody is under 18, so the exact age is not needed for that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (age) => {
        expect(isMinorBand(ageBandOf(age))).toBe(age < 18)
      }),
    )
  })

  test.each([-1, 17.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is no age', (age) => {
    expect(() => ageBandOf(age)).toThrow(RangeError)
  })
})
