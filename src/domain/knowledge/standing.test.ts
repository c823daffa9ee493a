import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IsoDate, monthsBefore, parseIsoDate } from '../shared/isoDate.ts'
import { addDays } from '../terms/calendar.ts'
import { checkedUntil, isCheckedLately, mayTellHours, standingOf } from './standing.ts'

const day = (text: string): IsoDate => {
  const parsed = parseIsoDate(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const today = day('2026-11-22')

test.each([
  ['2026-11-22', 'checked'],
  ['2026-08-22', 'checked'],
  ['2026-08-21', 'dated'],
  ['2026-11-23', 'dated'],
] as const)('what was checked on %s is %s three months later at the most', (checkedOn, standing) => {
  expect(standingOf({ checkedOn: day(checkedOn), sourceDate: '2022-08' }, today)).toBe(standing)
})

test('what nobody checked has the date of its document, or none', () => {
  expect(standingOf({ checkedOn: null, sourceDate: '2022-08' }, today)).toBe('dated')
  expect(standingOf({ checkedOn: null, sourceDate: null }, today)).toBe('undated')
})

test.each([
  ['2026-05-31', 3, '2026-02-28'],
  ['2024-05-31', 3, '2024-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2026-03-01', 15, '2024-12-01'],
] as const)('%s, %d months before, is %s', (from, months, before) => {
  expect(monthsBefore(day(from), months)).toBe(before)
})

const aDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

test('a check counts through the day that is named for it, and no week longer', () => {
  expect(checkedUntil(day('2026-11-20'))).toBe('2027-02-20')
  fc.assert(
    fc.property(aDay, (checked) => {
      const until = checkedUntil(checked)
      expect([isCheckedLately(checked, until), isCheckedLately(checked, addDays(until, 7))]).toEqual([true, false])
    }),
  )
})

test('once a check is too old it stays so', () => {
  fc.assert(
    fc.property(aDay, aDay, aDay, (checked, one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one]
      fc.pre(checked <= earlier && !isCheckedLately(checked, earlier))
      expect(isCheckedLately(checked, later)).toBe(false)
    }),
  )
})

test('an hour or a promise is not told outside a demo without a check of the last three months', () => {
  const told = (on: string | null, isDemo: boolean) => mayTellHours(on === null ? null : day(on), today, isDemo)
  expect([told(null, false), told('2026-08-21', false), told('2026-08-22', false)]).toEqual([false, false, true])
  expect(told(null, true)).toBe(true)
})
