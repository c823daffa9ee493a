import { expect, test } from 'vitest'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { yearBefore } from './yearBefore.ts'

const on = (day: string) => {
  const asOf = parseIsoDate(day)
  if (!asOf) throw new Error(`${day} is no day`)
  return { year: 2018, asOf, knownAt: null }
}

test('a whole year is compared with a whole year', () => {
  expect(yearBefore(on('2018-12-31'), 'nl')).toBe('2017')
})

test('a part of a year is compared with the same part of the year before, and says so', () => {
  expect(yearBefore(on('2018-06-30'), 'nl')).toBe('2017 (stand 30 juni 2017)')
  expect(yearBefore(on('2018-06-30'), 'en')).toBe('2017 (as of 30 June 2017)')
})
