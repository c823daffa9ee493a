import { describe, expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import { type Measure, type Terms, termOf } from '../codes/terms.ts'
import { schoolHolidays, seasonWindows, unfilledWindows } from './windows.ts'

const { terms } = profile

/** The terms of the profile with another season. */
function withSeason(measure: Measure): Terms {
  const season = termOf(terms, 'season_window')
  if (!season) throw new Error('no term season_window')
  return { entries: [{ ...season, ...measure }], holidays: [] }
}

describe('the season', () => {
  test('is a period of each year', () => {
    expect(seasonWindows(terms, 2027)).toEqual([
      { code: 'season_window', from: '2027-05-01', until: '2027-09-30', verified: 'product' },
    ])
  })

  test('that ends before it begins runs into the next year', () => {
    const winter = withSeason({ unit: 'month_day', value: ['12-15', '01-10'] })
    expect(seasonWindows(winter, 2026)).toMatchObject([{ from: '2026-12-15', until: '2027-01-10' }])
  })
})

describe('school holidays', () => {
  test('of 2026 are three regions, none of them verified, the first that begins first', () => {
    expect(schoolHolidays(terms, 2026).map(({ code, from, verified }) => [code, from, verified])).toEqual([
      ['summer_holiday_2026_north', '2026-07-04', 'not_verified'],
      ['summer_holiday_2026_south', '2026-07-11', 'not_verified'],
      ['summer_holiday_2026_middle', '2026-07-18', 'not_verified'],
    ])
  })

  test('that nobody filled in have no days, and are named', () => {
    expect(schoolHolidays(terms, 2027)).toEqual([])
    expect(unfilledWindows(terms)).toEqual(['summer_holiday_2027'])
  })
})
