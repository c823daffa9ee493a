import { expect, test } from 'vitest'
import { type IsoDate, parseIsoDate, yearEnd } from '../shared/isoDate.ts'
import { previousYearOf } from './previousYear.ts'

function day(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (!date) throw new Error(`${text} is no day`)
  return date
}

test('the year before is asked as it stood on the same day a year earlier, as known at the same moment', () => {
  expect(previousYearOf({ year: 2018, asOf: yearEnd(2018), knownAt: day('2019-03-01') })).toEqual({
    year: 2017,
    asOf: '2017-12-31',
    knownAt: '2019-03-01',
  })
})

test('29 February is compared with 28 February', () => {
  expect(previousYearOf({ year: 2024, asOf: day('2024-02-29'), knownAt: null }).asOf).toBe('2023-02-28')
})

test('a year before the first that a date can have is asked like any other, and throws nothing', () => {
  expect(previousYearOf({ year: 1900, asOf: yearEnd(1900), knownAt: null })).toMatchObject({ year: 1899 })
})
