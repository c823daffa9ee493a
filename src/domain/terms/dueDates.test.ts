import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay, day } from '../../../test/support/days.ts'
import { profile } from '../../../test/support/profileNl.ts'
import { type Measure, type Term, termOf } from '../codes/terms.ts'
import { dueDates, dueOf, warningsOf } from './dueDates.ts'

const { holidays, entries } = profile.terms

function term(code: string): Term {
  const found = termOf(profile.terms, code)
  if (!found) throw new Error(`no term ${code}`)
  return found
}

function measured(measure: Measure): Term {
  return { ...term('first_answer'), ...measure }
}

describe('a term of each unit', () => {
  const from = day('2026-12-31')
  test.each([
    [{ unit: 'working_days', value: [1] }, ['2027-01-04']],
    [{ unit: 'days', value: [0] }, ['2026-12-31']],
    [{ unit: 'weeks', value: [10] }, ['2027-03-11']],
    [{ unit: 'months', value: [2] }, ['2027-02-28']],
    [{ unit: 'months', value: [12, 1] }, ['2027-01-31', '2027-12-31']],
    [{ unit: 'years', value: [20] }, ['2046-12-31']],
    [{ unit: 'years_of_age', value: [18] }, ['2044-12-31']],
    [{ unit: 'minutes', value: [30] }, []],
    [{ unit: 'days_before', value: [30, 1] }, ['2026-12-01', '2026-12-30']],
    [{ unit: 'month_day', value: ['05-01', '09-30'] }, []],
    [{ unit: 'dates', value: null }, []],
    [{ unit: null, value: null }, []],
  ] as const satisfies readonly (readonly [Measure, readonly string[]])[])('%j', (measure, dates) => {
    expect(dueDates(measured(measure), from, holidays)).toEqual(dates)
    expect(dueOf(measured(measure), from, holidays)).toBe(dates[0] ?? null)
  })
})

describe('terms of the profile', () => {
  test.each([
    ['vt_safety_assessment', '2026-11-20', '2026-11-27'],
    ['vt_investigation', '2026-11-27', '2027-02-05'],
    ['safety_check_validity', '2026-12-24', '2027-01-07'],
    ['residence_absence_continuous', '2026-08-31', '2027-02-28'],
    ['eu_long_term_absence_nl', '2024-02-29', '2030-02-28'],
    ['minor_document_consent', '2010-02-28', '2028-02-28'],
    ['provisional_guardianship_lapse', '2026-11-30', '2027-02-28'],
  ])('%s from %s is due on %s', (code, from, due) => {
    expect(dueOf(term(code), day(from), holidays)).toBe(due)
  })

  test('a permit that ends gives five warnings, the first ninety days before', () => {
    expect(warningsOf(term('permit_expiry_warnings'), day('2027-01-31'))).toEqual([
      '2026-11-02',
      '2026-12-06',
      '2026-12-27',
      '2027-01-17',
      '2027-01-24',
    ])
  })

  test('a term of another kind gives no warnings', () => {
    expect(warningsOf(term('first_answer'), day('2027-01-31'))).toEqual([])
  })

  test('whatever the day, a warning comes before it and every other date on it or after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), anyDay, (one, from) => {
        const dates = dueDates(one, from, holidays)
        expect(dates).toEqual(dates.toSorted())
        for (const date of dates) expect(one.unit === 'days_before' ? date < from : date >= from).toBe(true)
      }),
    )
  })
})
