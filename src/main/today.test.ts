import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { todayIn } from './today.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test.each([
  ['a minute before midnight on the last day of the year', '2026-12-31T22:59:00Z', '2026-12-31'],
  ['at midnight of the new year, when it is still the old one in UTC', '2026-12-31T23:00:00Z', '2027-01-01'],
  ['before the clock goes forward', '2026-03-29T00:59:59Z', '2026-03-29'],
  ['after the clock went forward, at the end of that short day', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['at the end of the long day on which the clock goes back', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['at the midnight after it', '2026-10-25T23:00:00Z', '2026-10-26'],
])('%s it is that day in Amsterdam', (_, moment, day) => {
  vi.setSystemTime(new Date(moment))
  expect(todayIn('Europe/Amsterdam')).toBe(day)
})
