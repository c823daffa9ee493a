import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitAfterWrong } from './codeWordWait.ts'

test('the third wrong code word costs a minute, each next one twice as much, and none more than an hour', () => {
  expect([0, 1, 2, 3, 4, 5].map(waitAfterWrong)).toEqual([0, 0, 0, 60, 120, 240])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (wrong) => {
      expect(waitAfterWrong(wrong + 1)).toBeGreaterThanOrEqual(waitAfterWrong(wrong))
      expect(waitAfterWrong(wrong)).toBeLessThanOrEqual(3600)
    }),
  )
})
