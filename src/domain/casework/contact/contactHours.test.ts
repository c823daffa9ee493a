import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays } from '../../terms/calendar.ts'
import { weekdays } from './contactEvents.ts'
import { type ContactHours, isOnAgreedDay, isWithinHours, nextHours } from './contactHours.ts'

const day = (text: string) => text as IsoDate
const friday = day('2020-01-10')
const saturday = day('2020-01-11')
const lateOnFriday: ContactHours = { days: ['fri'], from: '22:00', to: '02:00' }

test('hours hold with both ends', () => {
  const hours: ContactHours = { days: [], from: '09:00', to: '12:30' }
  const within = (time: string) => isWithinHours(hours, { day: friday, time })
  expect(['08:59', '09:00', '12:30', '12:31'].map(within)).toEqual([false, true, true, false])
})

test('hours over midnight belong to the day on which they begin', () => {
  const at = (on: IsoDate, time: string) => isWithinHours(lateOnFriday, { day: on, time })
  expect(at(friday, '23:00')).toBe(true)
  expect(at(saturday, '01:59')).toBe(true)
  expect(at(saturday, '23:00')).toBe(false)
  expect(at(friday, '01:00')).toBe(false)
  expect(isOnAgreedDay(lateOnFriday, saturday)).toBe(true)
  expect(isOnAgreedDay(lateOnFriday, day('2020-01-12'))).toBe(false)
})

test('without days and hours any time will do', () => {
  expect(isWithinHours({ days: [], from: null, to: null }, { day: friday, time: '04:00' })).toBe(true)
})

const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

test('the next hours are hours agreed, later than now and within a week', () => {
  const hours = fc.record({ days: fc.subarray([...weekdays]), from: times, to: times })
  fc.assert(
    fc.property(hours, fc.nat(400), times, (agreed, later, time) => {
      const now = { day: addDays(friday, later), time }
      const next = nextHours(agreed, now)
      expect(isWithinHours(agreed, next)).toBe(true)
      expect(`${next.day} ${next.time}` > `${now.day} ${now.time}`).toBe(true)
      expect(next.day <= addDays(now.day, 7)).toBe(true)
    }),
  )
})
