import { expect, test } from 'vitest'
import { makePace } from './pace.ts'

test('so much is done within any such time and no more; what is longer ago makes room', () => {
  let now = 0
  const pace = makePace({ most: 2, withinMs: 100 }, () => now)
  const done = (): boolean => {
    try {
      pace.refuseTooMany()
    } catch {
      return false
    }
    pace.count()
    return true
  }
  const at = [0, 60, 99, 100, 120, 160].map((moment) => {
    now = moment
    return done()
  })
  expect(at).toEqual([true, true, false, true, false, true])
})
