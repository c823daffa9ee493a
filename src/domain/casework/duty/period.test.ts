import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, type Period, uncovered } from './period.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 9, 24) + hour * 3_600_000).toISOString()
const period = (from: number, until: number): Period => ({ begins: at(from), ends: at(until) })

test('an hour of a night is in a gap when nobody is on duty in it, and only then', () => {
  const hours = fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(fc.array(hours, { maxLength: 6 }), (shifts) => {
      const others = shifts.map(([from, length]) => period(from, from + length))
      const gaps = uncovered(period(0, 24), others)
      for (let hour = 0; hour < 24; hour += 1) {
        const isCovered = others.some((other) => holds(other, at(hour)))
        expect(gaps.some((gap) => holds(gap, at(hour)))).toBe(!isCovered)
      }
    }),
  )
})

test('gaps stand in order, touch no other and lie in the night', () => {
  const gaps = uncovered(period(0, 24), [period(20, 30), period(4, 8), period(6, 7), period(-3, 1)])
  expect(gaps).toEqual([period(1, 4), period(8, 20)])
})

test('who begins at the moment at which another ends leaves no gap, and the end itself is no part of a shift', () => {
  expect(uncovered(period(0, 10), [period(0, 5), period(5, 10)])).toEqual([])
  expect(holds(period(0, 5), at(5))).toBe(false)
  expect(holds(period(0, 5), at(0))).toBe(true)
})
