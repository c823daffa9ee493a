import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { addDays, daysBetween } from '../terms/calendar.ts'
import { daysAhead, SOON_DAYS, standingOn } from './agendaDay.ts'

const day = (text: string) => text as IsoDate
const today = day('2026-12-31')
const standing = (code: string, due: string | null) => standingOn(profile, { code, due: due as IsoDate | null }, today)

test.each([
  ['determination_answer', '2026-12-30', 'late'],
  ['determination_answer', '2026-12-31', 'today'],
  ['determination_answer', '2027-01-01', 'soon'],
  ['determination_answer', '2027-01-14', 'soon'],
  ['determination_answer', '2027-01-15', 'later'],
  ['safety_check_validity', '2026-12-30', 'lapsed'],
  ['residence_absence_continuous', '2026-12-30', 'lapsed'],
  ['return_step', '2026-12-30', 'late'],
  ['call_client', null, 'undated'],
  ['case_without_event', '2026-12-31', 'today'],
  ['case_without_event', '2027-01-01', 'later'],
])('%s, due on %s, is %s on the last day of the year', (code, due, expected) => {
  expect(standing(code, due)).toBe(expected)
})

test('a permit that ends in five weeks is soon, since the profile warns of it ninety days before', () => {
  expect(standing('permit_expiry_warnings', addDays(today, 35))).toBe('soon')
  expect(standing('permit_expiry_warnings', addDays(today, 90))).toBe('soon')
  expect(standing('permit_expiry_warnings', addDays(today, 91))).toBe('later')
})

test('an absence that becomes too long is warned of sixty days before', () => {
  expect(standing('residence_absence_continuous', addDays(today, 60))).toBe('soon')
  expect(standing('residence_absence_continuous', addDays(today, 61))).toBe('later')
})

test('late is what was due before today, and nothing else is', () => {
  const codes = [...profile.terms.entries, ...profile.casework.task_kinds.entries].map(({ code }) => code)
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.integer({ min: -400, max: 400 }), (code, distance) => {
      const found = standing(code, addDays(today, distance))
      expect(found === 'late' || found === 'lapsed').toBe(distance < 0)
      expect(found === 'today').toBe(distance === 0)
      const isStill = code === 'case_without_event'
      if (distance > 0 && distance <= SOON_DAYS) expect(found).toBe(isStill ? 'later' : 'soon')
    }),
  )
})

test('a list that looks so many days ahead misses nothing that is soon', () => {
  const codes = profile.terms.entries.map(({ code }) => code)
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.integer({ min: 1, max: 400 }), (code, distance) => {
      const due = addDays(today, distance)
      if (standing(code, due) === 'soon') expect(daysBetween(today, due)).toBeLessThanOrEqual(daysAhead(profile))
    }),
  )
})
