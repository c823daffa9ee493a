import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay, day } from '../../../test/support/days.ts'
import { profile } from '../../../test/support/profileNl.ts'
import { addDays, daysBetween, weekdayOf } from './calendar.ts'
import { easterSunday, holidayIn, isHoliday } from './holidays.ts'
import { addWorkingDays, isWorkingDay } from './workingDays.ts'

const { holidays } = profile.terms
const count = fc.integer({ min: 0, max: 60 })

describe('Easter', () => {
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
    // Years in which the moon of the tables is a day late.
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('of %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date)
  })

  test('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 9999 }), (year) => {
        const easter = easterSunday(year)
        expect(weekdayOf(easter)).toBe(7)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      }),
    )
  })
})

describe('general holidays', () => {
  test('of 2026 are these', () => {
    expect(holidays.map((rule) => [rule.code, holidayIn(2026, rule)])).toEqual([
      ['new_years_day', '2026-01-01'],
      ['good_friday', '2026-04-03'],
      ['easter_monday', '2026-04-06'],
      ['kings_day', '2026-04-27'],
      ['liberation_day', '2026-05-05'],
      ['ascension_day', '2026-05-14'],
      ['whit_monday', '2026-05-25'],
      ['christmas_day', '2026-12-25'],
      ['boxing_day', '2026-12-26'],
    ])
  })

  test("the King's Day of a year in which it is a Sunday is kept the day before", () => {
    expect(isHoliday(day('2025-04-26'), holidays)).toBe(true)
    expect(isHoliday(day('2025-04-27'), holidays)).toBe(false)
    expect(isHoliday(day('2024-04-27'), holidays)).toBe(true)
  })

  test('each says where it comes from, and the date that nobody read is marked so', () => {
    const unread = holidays.filter(({ source }) => source.mark === 'not_verified')
    expect(unread.map(({ code }) => code)).toEqual(['kings_day'])
  })
})

describe('working days', () => {
  test.each([
    ['a Friday, one further', '2026-11-20', 1, '2026-11-23'],
    ['a Saturday, one further', '2026-11-21', 1, '2026-11-23'],
    ['a Sunday, none further', '2026-11-22', 0, '2026-11-23'],
    ['a Monday, none further', '2026-11-23', 0, '2026-11-23'],
    ['over Easter', '2026-04-02', 1, '2026-04-07'],
    ['five from a Monday', '2026-11-23', 5, '2026-11-30'],
    ['from Christmas Eve', '2026-12-24', 1, '2026-12-28'],
    ['from 31 December', '2026-12-31', 1, '2027-01-04'],
    ['none from New Year', '2027-01-01', 0, '2027-01-04'],
  ])('%s', (_, from, days, to) => {
    expect(addWorkingDays(day(from), days, holidays)).toBe(to)
  })

  test('never end on a Saturday, a Sunday or a holiday', () => {
    fc.assert(
      fc.property(anyDay, count, (from, days) => {
        const end = addWorkingDays(from, days, holidays)
        expect(weekdayOf(end)).toBeLessThan(6)
        expect(isHoliday(end, holidays)).toBe(false)
      }),
    )
  })

  test('are as many as were asked, from the day after the first', () => {
    fc.assert(
      fc.property(anyDay, count, (from, days) => {
        const end = addWorkingDays(from, days, holidays)
        const between = Array.from({ length: Math.max(daysBetween(from, end), 0) }, (_, index) =>
          addDays(from, index + 1),
        )
        const worked = between.filter((date) => isWorkingDay(date, holidays)).length
        // None asked, from a day off: the first working day after it.
        expect(worked).toBe(days === 0 && !isWorkingDay(from, holidays) ? 1 : days)
      }),
    )
  })

  test('a later start or a longer term never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), count, fc.nat(10), (from, later, days, more) => {
        const end = addWorkingDays(from, days, holidays)
        expect(addWorkingDays(addDays(from, later), days, holidays) >= end).toBe(true)
        expect(addWorkingDays(from, days + more, holidays) >= end).toBe(true)
      }),
    )
  })

  test('end at the last day that can be written', () => {
    expect(addWorkingDays(day('9999-12-31'), 3, holidays)).toBe('9999-12-31')
    const [first] = holidays
    if (!first) throw new Error('no holidays')
    expect(addWorkingDays(day('9999-12-30'), 1, [{ ...first, on: '12-31', onSunday: undefined }])).toBe('9999-12-31')
  })
})
