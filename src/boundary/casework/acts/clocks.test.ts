import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { clockAt, isTimeZone, momentAt } from './clocks.ts'

const day = (text: string) => text as IsoDate

test('a moment is read on the clock of the place', () => {
  expect(clockAt('2026-07-14T20:30:00Z', 'Asia/Karachi')).toEqual({ day: '2026-07-15', time: '01:30' })
  expect(momentAt({ day: day('2026-07-15'), time: '01:30' }, 'Asia/Karachi')).toBe('2026-07-14T20:30:00.000Z')
})

test('a time that the clock skips is moved on, and of an hour that comes twice the first is taken', () => {
  const skipped = momentAt({ day: day('2026-03-29'), time: '02:30' }, 'Europe/Amsterdam')
  expect(clockAt(skipped, 'Europe/Amsterdam')).toEqual({ day: '2026-03-29', time: '03:30' })
  const twice = momentAt({ day: day('2026-10-25'), time: '02:30' }, 'Europe/Amsterdam')
  expect(twice).toBe('2026-10-25T00:30:00.000Z')
})

test('a clock that is read and set again gives the same clock, in every zone', () => {
  const zones = fc.constantFrom(
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'America/New_York',
    'Asia/Tehran',
    'Africa/Cairo',
  )
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 6 })
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const moment = new Date(Date.UTC(2021, 0, 1) + minute * 60_000).toISOString()
      const clock = clockAt(moment, zone)
      expect(clockAt(momentAt(clock, zone), zone)).toEqual(clock)
    }),
  )
})

test('a zone is one that the runtime knows by its place', () => {
  expect(['Asia/Baghdad', 'Europe/Amsterdam'].every(isTimeZone)).toBe(true)
  expect(['Mars/Olympus', 'CET', '', '+02:00'].some(isTimeZone)).toBe(false)
})
