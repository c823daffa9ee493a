import { expect, test } from 'vitest'
import { compareSamples } from './mannWhitney.ts'

const upTo = (n: number, from = 1) => Array.from({ length: n }, (_, index) => from + index)

test('samples without overlap give the p and the shift that follow by hand', () => {
  const { p, larger, shift } = compareSamples(upTo(10), upTo(10, 11))
  // U is 0, its middle 50, its spread the root of 175: z is 49.5 / 13.23 with the correction for continuity.
  expect(p).toBeCloseTo(0.000183, 5)
  expect(larger).toBe(1)
  expect(shift).toBe(10)
})

test('a sample is not told apart from itself, also when all its values are the same', () => {
  expect(compareSamples(upTo(30), upTo(30))).toMatchObject({ larger: 0.5, shift: 0 })
  expect(compareSamples(upTo(30), upTo(30)).p).toBeCloseTo(1, 5)
  expect(compareSamples([1, 1, 1], [1, 1, 1]).p).toBeCloseTo(1, 5)
})

test('a shift that is there lies in its interval, and the interval leaves zero out', () => {
  const noise = Array.from({ length: 200 }, (_, index) => Math.sin(index * 12.9898) * 5)
  const later = noise.toReversed().map((value) => value + 3)
  const { shift, low, high, p } = compareSamples(noise, later)
  expect(shift).toBeCloseTo(3, 0)
  expect(low).toBeGreaterThan(0)
  expect(high).toBeGreaterThan(shift)
  expect(p).toBeLessThan(0.01)
})

test('which sample comes first turns the signs and nothing else', () => {
  const [one, other] = [
    [3, 1, 4, 1, 5, 9, 2, 6],
    [2, 7, 1, 8, 2, 8, 1, 8],
  ]
  const there = compareSamples(one, other)
  const back = compareSamples(other, one)
  expect(back.p).toBeCloseTo(there.p, 10)
  expect(back.larger).toBeCloseTo(1 - there.larger, 10)
  expect(back.shift).toBeCloseTo(-there.shift, 10)
})
