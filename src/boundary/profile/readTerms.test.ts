import { describe, expect, test } from 'vitest'
import { copyOfProfiles, refusal } from '../../../test/support/changedProfile.ts'
import { termOf } from '../../domain/codes/terms.ts'
import { readProfile } from './readProfile.ts'

const { folder, change } = copyOfProfiles()
const refused = () => refusal(readProfile(folder(), 'nl'))

describe('terms that are right', () => {
  test('have one value or a row of them, their ground and their conditions', async () => {
    const { terms } = await readProfile(folder(), 'nl')
    expect(termOf(terms, 'first_answer')).toMatchObject({ unit: 'working_days', value: [1], desk: undefined })
    expect(termOf(terms, 'aftercare_moments')).toMatchObject({
      value: [1, 3, 6, 12],
      countsFrom: 'arrived_in_netherlands',
      orCountsFrom: 'support_without_return',
    })
    expect(termOf(terms, 'residence_absence_yearly')).toMatchObject({ repeatedYears: 3, verified: 'read' })
    expect(termOf(terms, 'annulment_term')).toMatchObject({ unit: null, value: null, verified: 'not_verified' })
    expect(termOf(terms, 'vt_inform_family')).toMatchObject({
      desk: 'veilig_thuis',
      informsFamily: { blockedAt: ['abroad', 'unknown'], needs: ['valid_safety_assessment'] },
    })
    expect(termOf(terms, 'nothing')).toBeUndefined()
  })

  test('come with the holidays, each with a source', async () => {
    const { holidays } = (await readProfile(folder(), 'nl')).terms
    expect(holidays).toHaveLength(9)
    expect(holidays[1]).toMatchObject({ code: 'good_friday', daysAfterEaster: -2, source: { mark: 'read' } })
  })
})

describe('a term that names what is not there, or contradicts itself, is refused', () => {
  test.each([
    ['counts_from: report_received,', 'counts_from: full_moon,', /counts_from$/],
    ['unit: working_days', 'unit: moons', /unit$/],
    ['value: 5, unit: working_days', 'value: -5, unit: working_days', /value$/],
    ['in_phase: triage', 'in_phase: somewhere', /in_phase$/],
    ['rule: expertise_centre_involved', 'rule: nothing', /rule$/],
    ['task: check_pre_travel_return', 'task: nothing', /task$/],
    ['applies_to: [eu_long_term]', 'applies_to: [tourist]', /applies_to$/],
    ['at_safety_levels: [acute]', 'at_safety_levels: [red]', /at_safety_levels$/],
    ['kind: window', 'kind: limit', /unit$/],
    ['["2026-07-04", "2026-08-16"]', '["2026-08-16", "2026-07-04"]', /value$/],
    ['["2026-07-04", "2026-08-16"]', '["2026-02-30", "2026-08-16"]', /value\[0\]$/],
    ['["05-01", "09-30"]', '["02-29", "09-30"]', /value\[0\]$/],
  ])('%s as %s', async (from, to, path) => {
    await change('terms.yaml', from, to)
    const { code, file, path: where } = await refused()
    expect([code, file]).toEqual(['refused', 'nl/terms.yaml'])
    expect(where).toMatch(path)
  })
})

describe('a profile can not let the family be told', () => {
  test.each([
    ['by another desk', 'vt_inform_family, desk: veilig_thuis,', 'vt_inform_family,', /desk$/],
    ['while the client is abroad', '[abroad, unknown]', '[unknown]', /blocked_when$/],
    ['while the place is unknown', '[abroad, unknown]', '[abroad]', /blocked_when$/],
    ['without a valid assessment', 'needs: [valid_safety_assessment], ', '', /needs$/],
  ])('%s', async (_, from, to, path) => {
    await change('terms.yaml', from, to)
    const { code, file, path: where } = await refused()
    expect([code, file]).toEqual(['refused', 'nl/terms.yaml'])
    expect(where).toMatch(path)
  })
})

describe('a holiday that can not be found in each year is refused', () => {
  test.each([
    ['on: "05-05"', 'on: "02-29"'],
    ['on: "05-05"', 'on: "5 mei"'],
    ['on: "05-05"', 'on: "05-05", days_after_easter: 3'],
    ['days_after_easter: 39', 'days_after_easter: 400'],
  ])('%s as %s', async (from, to) => {
    await change('holidays.yaml', from, to)
    expect(await refused()).toMatchObject({ code: 'refused', file: 'nl/holidays.yaml' })
  })
})
