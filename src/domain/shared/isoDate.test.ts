import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIsoDate, yearEnd, yearOf } from './isoDate.ts'

test('every real day of 1900 to 9999 is a date, and stays as it is written', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const text = date.toISOString().slice(0, 10)
      expect(parseIsoDate(text)).toBe(text)
      expect(yearOf(parseIsoDate(text) ?? yearEnd(1900))).toBe(date.getUTCFullYear())
    }),
  )
})

test('a day is real when the calendar gives it back', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  )
  fc.assert(
    fc.property(numbers, ([year, month, day]) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const calendar = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
      expect(parseIsoDate(text) !== undefined).toBe(month > 0 && calendar === text)
    }),
  )
})

test.each([
  '',
  '2018-2-3',
  '03-02-2018',
  '2018-02-30',
  '1900-02-29',
  '1899-12-31',
  '2018-01-01T00:00',
  ' 2018-01-01',
  '٢٠١٨-01-01',
])('%j is no date', (text) => {
  expect(parseIsoDate(text)).toBeUndefined()
})

test('the reference date of a year is its last day', () => {
  expect(yearEnd(2018)).toBe('2018-12-31')
})
