import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay, day } from '../../../test/support/days.ts'
import { type IsoDate, parseIsoDate } from '../shared/isoDate.ts'
import { addDays, addMonths, addWeeks, addYears, birthday, daysBetween, weekdayOf } from './calendar.ts'

const count = fc.integer({ min: -1800, max: 20_000 })
const months = fc.integer({ min: 0, max: 600 })
const years = fc.integer({ min: 0, max: 100 })

/** The same sum by the calendar of the runtime, which the rules do not use. */
function byRuntime(date: IsoDate, days: number): string {
  const sum = new Date(`${date}T00:00:00Z`)
  sum.setUTCDate(sum.getUTCDate() + days)
  return sum.toISOString().slice(0, 10)
}

describe('days', () => {
  test('are added as every calendar adds them, also over leap days and centuries', () => {
    fc.assert(
      fc.property(anyDay, count, (date, days) => {
        expect(addDays(date, days)).toBe(byRuntime(date, days))
      }),
    )
  })

  test('are counted back to the number that was added', () => {
    fc.assert(
      fc.property(anyDay, count, (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  test('have the weekday of every calendar', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay() || 7)
      }),
    )
  })

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
  ])('%s and %i more is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to)
  })

  test('that can not be written stay at the last or the first that can', () => {
    expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31')
    expect(addYears(day('9999-12-31'), 20)).toBe('9999-12-31')
    expect(addDays(day('1900-01-01'), -1)).toBe('1900-01-01')
  })

  test('keep their weekday in whole weeks', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(500), (date, weeks) => {
        expect(weekdayOf(addWeeks(date, weeks))).toBe(weekdayOf(date))
      }),
    )
  })
})

describe('months and years', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 6, '2026-09-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-15', 6, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
  ])('%s and %i months is %s', (from, added, to) => {
    expect(addMonths(day(from), added)).toBe(to)
  })

  test('from 29 February a year ends on 28 February, and four years on 29 February', () => {
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29')
  })

  test('give a real day of the month that was meant, never past it', () => {
    fc.assert(
      fc.property(anyDay, months, (date, added) => {
        const sum = addMonths(date, added)
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(parseIsoDate(sum)).toBe(sum)
        expect(index(sum)).toBe(index(date) + added)
        expect(Number(sum.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)))
      }),
    )
  })

  test('there and back lose at most the days that a shorter month does not have', () => {
    fc.assert(
      fc.property(anyDay, months, (date, added) => {
        const lost = daysBetween(addMonths(addMonths(date, added), -added), date)
        expect(lost).toBeGreaterThanOrEqual(0)
        expect(lost).toBeLessThanOrEqual(3)
        if (Number(date.slice(8)) <= 28) expect(lost).toBe(0)
      }),
    )
  })

  test('there and back by years lose at most the leap day', () => {
    fc.assert(
      fc.property(anyDay, years, (date, added) => {
        const lost = daysBetween(addYears(addYears(date, added), -added), date)
        expect(lost).toBe(date.endsWith('02-29') && addYears(date, added).endsWith('02-28') ? 1 : 0)
      }),
    )
  })

  test('a later start is never due earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), months, (date, later, added) => {
        expect(addMonths(addDays(date, later), added) >= addMonths(date, added)).toBe(true)
      }),
    )
  })
})

describe('birthdays', () => {
  test('who was born on 29 February gets older on 1 March in years without that day', () => {
    expect(birthday(day('2008-02-29'), 18)).toBe('2026-03-01')
    expect(birthday(day('2008-02-29'), 16)).toBe('2024-02-29')
  })

  test('every other day comes back each year', () => {
    fc.assert(
      fc.property(
        anyDay.filter((date) => !date.endsWith('02-29')),
        years,
        (born, age) => {
          expect(birthday(born, age).slice(4)).toBe(born.slice(4))
          expect(Number(birthday(born, age).slice(0, 4))).toBe(Number(born.slice(0, 4)) + age)
        },
      ),
    )
  })
})
