import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HolidayRule } from '../codes/holidays.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays } from '../terms/calendar.ts'
import { isOpenAt, type OpeningHours, opensNext } from './openingHours.ts'

const source = { mark: 'product' } as const
const christmas: HolidayRule = {
  code: 'christmas_day',
  labels: { nl: 'kerst', en: 'Christmas' },
  source,
  note: undefined,
  on: '12-25',
  onSunday: undefined,
}
const day = (text: string) => text as IsoDate
const weekday = [
  { from: '09:00', until: '12:30' },
  { from: '13:30', until: '17:00' },
]
const office: OpeningHours = {
  week: [weekday, weekday, weekday, weekday, weekday, [], []],
  closedOnHolidays: true,
  closedOn: ['12-31'],
}
/** Day and night from Friday evening until Saturday noon. */
const late: OpeningHours = {
  week: [[], [], [], [], [{ from: '18:00', until: '24:00' }], [{ from: '00:00', until: '12:00' }], []],
  closedOnHolidays: false,
  closedOn: [],
}
const isOpen = (hours: OpeningHours, on: string, time: string) => isOpenAt(hours, { day: day(on), time }, [christmas])
const next = (hours: OpeningHours, on: string, time: string) => opensNext(hours, { day: day(on), time }, [christmas])

test('it is open from the first minute of its hours until the last is over', () => {
  // 23 November 2026 is a Monday.
  expect(
    ['08:59', '09:00', '12:29', '12:30', '13:30', '16:59', '17:00'].map((time) => isOpen(office, '2026-11-23', time)),
  ).toEqual([...[false, true, true, false, true, true, false]])
  expect([isOpen(late, '2026-11-27', '23:59'), isOpen(late, '2026-11-28', '00:00')]).toEqual([true, true])
})

test('it opens next at lunch, tomorrow, after the weekend, or now', () => {
  expect(next(office, '2026-11-23', '12:45')).toEqual({ day: '2026-11-23', time: '13:30' })
  expect(next(office, '2026-11-23', '17:00')).toEqual({ day: '2026-11-24', time: '09:00' })
  expect(next(office, '2026-11-27', '18:00')).toEqual({ day: '2026-11-30', time: '09:00' })
  expect(next(office, '2026-11-23', '10:15')).toEqual({ day: '2026-11-23', time: '10:15' })
})

test('holidays and days of its own are closed, also over the end of a year', () => {
  // 25 December 2026 is a Friday.
  expect([
    isOpen(office, '2026-12-25', '10:00'),
    isOpen({ ...office, closedOnHolidays: false }, '2026-12-25', '10:00'),
  ]).toEqual([false, true])
  expect(next(office, '2026-12-24', '20:00')).toEqual({ day: '2026-12-28', time: '09:00' })
  expect(next(office, '2026-12-30', '17:00')).toEqual({ day: '2027-01-01', time: '09:00' })
})

test('what never opens says so', () => {
  expect(next({ ...office, week: [[], [], [], [], [], [], []] }, '2026-11-23', '10:00')).toBeUndefined()
  expect(next({ ...office, week: [] }, '2026-11-23', '10:00')).toBeUndefined()
})

test('when it opens next it is open, and at no whole hour before', () => {
  const from = {
    day: fc.integer({ min: 0, max: 800 }).map((ahead) => addDays(day('2026-01-01'), ahead)),
    hour: fc.integer({ min: 0, max: 23 }),
  }
  fc.assert(
    fc.property(fc.record(from), fc.constantFrom(office, late), ({ day: begins, hour }, hours) => {
      const time = `${String(hour).padStart(2, '0')}:00`
      const opens = opensNext(hours, { day: begins, time }, [christmas])
      if (!opens || !isOpenAt(hours, opens, [christmas])) return false
      for (let on = begins; on <= opens.day; on = addDays(on, 1)) {
        for (let each = on === begins ? hour : 0; each < 24; each += 1) {
          const at = { day: on, time: `${String(each).padStart(2, '0')}:00` }
          const isBefore = at.day < opens.day || at.time < opens.time
          if (isBefore && isOpenAt(hours, at, [christmas])) return false
        }
      }
      return true
    }),
  )
})
