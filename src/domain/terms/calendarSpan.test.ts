import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays, daysBetween, weekdayOf } from './calendar.ts'
import { spanAround, weeksOf } from './calendarSpan.ts'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01' as IsoDate, days))
const spans = fc.constantFrom('month', 'week')

test('a month begins on the Monday of its first day and ends on the Sunday of its last', () => {
  expect(spanAround('2026-07-14' as IsoDate, 'month')).toEqual({
    from: '2026-06-29',
    until: '2026-08-02',
    previous: '2026-06-01',
    next: '2026-08-01',
  })
  expect(spanAround('2026-12-31' as IsoDate, 'week')).toEqual({
    from: '2026-12-28',
    until: '2027-01-03',
    previous: '2026-12-21',
    next: '2027-01-04',
  })
})

test('a span holds its day, in whole weeks from Monday, each day once', () => {
  fc.assert(
    fc.property(anyDay, spans, (day, span) => {
      const found = spanAround(day, span)
      const days = weeksOf(found).flat()
      expect(days).toContain(day)
      expect(weekdayOf(found.from)).toBe(1)
      expect(weekdayOf(found.until)).toBe(7)
      expect(days).toHaveLength(daysBetween(found.from, found.until) + 1)
      expect(new Set(days).size).toBe(days.length)
    }),
  )
})

test('the week of the day on which the clock changes has seven days', () => {
  for (const day of ['2026-03-29', '2026-10-25']) {
    expect(weeksOf(spanAround(day as IsoDate, 'week')).flat()).toHaveLength(7)
  }
})

test('the way on and the way back lead to the neighbours', () => {
  fc.assert(
    fc.property(anyDay, spans, (day, span) => {
      const { previous, next } = spanAround(day, span)
      expect(spanAround(next, span).previous <= day).toBe(true)
      expect(previous < day && day < next).toBe(true)
      expect(spanAround(previous, span).next <= day).toBe(true)
    }),
  )
})
