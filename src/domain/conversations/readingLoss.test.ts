import { expect, test } from 'vitest'
import { readingLoss } from './readingLoss.ts'

const reader = (person: number | null, changed: { readonly tried_at?: null; readonly holds?: false } = {}) => {
  return { person, tried_at: '2026-03-01T12:00:00Z', holds: true, ...changed }
}

test('with a colleague who reads goes a key, and with the only one who reads the last key', () => {
  expect(readingLoss([reader(1), reader(2), reader(null)], 1)).toBe('key')
  expect(readingLoss([reader(1), reader(null)], 1)).toBe('last_key')
})

test('a key that was never tried, and one of somebody who left, read nothing', () => {
  const others = [reader(2, { tried_at: null }), reader(3, { holds: false }), reader(null)]
  expect(readingLoss([reader(1), ...others], 1)).toBe('last_key')
  for (const person of [2, 3, 4]) expect(readingLoss([reader(1), ...others], person)).toBe('none')
})
