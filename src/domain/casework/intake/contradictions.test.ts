import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { schoolReport } from '../../../../test/support/takenReport.ts'
import { ageBandOf } from '../../codes/ageBand.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { contradictionIn, mayBeChildOf, otherAge } from './contradictions.ts'

const on = '2026-11-22' as IsoDate
const birthDate = '2010-05-01' as IsoDate
const nothing = { birthDate: undefined, years: undefined, band: undefined }

test.each([
  ['an age that is not that of the birth date', { birthDate, years: 50 }, 'age'],
  ['a band that is not that of the birth date', { birthDate, band: '0-11' }, 'age_band'],
  ['a band that is not that of the age', { years: 16, band: '21-35' }, 'age_band'],
  ['an age and a band that fit the birth date', { birthDate, years: 16, band: '14-17' }, undefined],
  ['a band alone', { band: '0-11' }, undefined],
  ['a birth after the report, which is refused by itself', { birthDate: '2027-01-01' as IsoDate, years: 5 }, undefined],
] as const)('%s: %j does not fit at %s', (_, said, field) => {
  expect(otherAge({ ...nothing, ...said }, on)).toBe(field)
})

test('an age fits its own band, whatever the age', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (years) => {
      expect(otherAge({ ...nothing, years, band: ageBandOf(years) }, on)).toBeUndefined()
    }),
  )
})

test.each([
  [{ years: 16 }, 40, false],
  [{ years: 30 }, 25, false],
  [{ years: 16 }, 1, true],
  [{ birthDate }, 7, false],
  [{ birthDate }, 6, true],
  [{ band: '14-17' }, 8, false],
  [{ band: 'over 35' }, 40, true],
] as const)('of a client of %j a child of %i years: %s', (age, years, may) => {
  expect(mayBeChildOf(age, on, years)).toBe(may)
})

test.each([
  ['abroad in the Netherlands', { place: 'abroad', country: 'NL' }, 'abroad-in-netherlands'],
  ['a journey of before the report', { planned: { travel: '2026-11-21', wedding: null } }, 'journey-is-past'],
  ['a wedding of before the report', { planned: { travel: null, wedding: '2020-01-01' } }, 'wedding-is-past'],
  ['a journey on the day of the report', { planned: { travel: on, wedding: null } }, undefined],
  ['in the Netherlands, and meant for another country', { place: 'in_netherlands', country: 'MA' }, undefined],
])('%s: %j', (_, changes, reason) => {
  const taken = { ...schoolReport, on, ...changes } as typeof schoolReport
  expect(contradictionIn(taken)?.reason).toBe(reason)
})

test('nor does a case move abroad within the Netherlands', () => {
  const move = { do: 'change-place', on: '2020-01-14' as IsoDate, place: 'abroad', country: 'NL' } as const
  expect(reportedCase().refusal(move)?.reason).toBe('abroad-in-netherlands')
  expect(reportedCase().refusal({ ...move, country: 'MA' })).toBeUndefined()
})
