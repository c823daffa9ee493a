import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workAsked } from './workAsked.ts'

test('a quiet evening asks next to nothing', () => {
  expect([0, 1, 10, 29].map(workAsked)).toEqual([12, 12, 12, 12])
})

test('more tries never ask less work, and never so much that an old phone gives up', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (some, more) => {
      const [less, work] = [workAsked(some), workAsked(some + more)]
      expect(work).toBeGreaterThanOrEqual(less)
      expect(work).toBeLessThanOrEqual(18)
    }),
  )
})

test('a flood asks the most', () => {
  expect([100, 1_000, 1_000_000].map(workAsked)).toEqual([14, 18, 18])
})
