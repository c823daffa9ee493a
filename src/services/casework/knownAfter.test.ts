import { expect, test } from 'vitest'
import { knownAfter } from './knownAfter.ts'

test.each([
  ['2020-01-01T00:00:00.000000Z', '2020-01-01T00:00:00.000001Z'],
  ['2020-01-01T00:00:00.000999Z', '2020-01-01T00:00:00.001000Z'],
  ['2019-12-31T23:59:59.999999Z', '2020-01-01T00:00:00.000000Z'],
])('what is new is known after what was known at %s, also when the clock is not past it', (known, next) => {
  const before = [{ known }, { known: '2000-01-01T00:00:00.000000Z' }]
  expect(knownAfter(before, known)).toBe(next)
  expect(knownAfter(before, '2010-01-01T00:00:00.000000Z')).toBe(next)
  expect(knownAfter(before, '2021-01-01T00:00:00.000000Z')).toBe('2021-01-01T00:00:00.000000Z')
  expect(knownAfter([], '2010-01-01T00:00:00.000000Z')).toBe('2010-01-01T00:00:00.000000Z')
})
