import { expect, test } from 'vitest'
import { readProfile } from '../../boundary/profile/readProfile.ts'
import { requiredColumns } from '../../domain/casework/importRow.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { importTemplate } from './importTemplate.ts'

const profile = await readProfile('profiles', 'nl')

test('the first line of the template is a header that can be copied', () => {
  expect(importTemplate(profile, 'nl').split('\n')[0]).toBe(requiredColumns.join(','))
})

test('the template names every code that a file can hold, and none that is derived', () => {
  const text = importTemplate(profile, 'en')
  const { lists } = profile
  for (const { entries } of [lists.channels, lists.results, lists.countries, lists.client_locations]) {
    for (const { code } of entries) expect(text).toMatch(new RegExp(`^  ${code} `, 'm'))
  }
  expect(text).not.toMatch(/^ {2}open /m)
})

test('the template says from when to when a code can be used', () => {
  const [first, ...others] = profile.lists.sexes.entries
  if (!first) throw new Error('the profile has sexes')
  const entries = [{ ...first, validFrom: parseIsoDate('2018-01-01'), validTo: parseIsoDate('2019-12-31') }, ...others]
  const dated = { ...profile, lists: { ...profile.lists, sexes: { ...profile.lists.sexes, entries } } }
  expect(importTemplate(dated, 'en')).toMatch(/female +Female \(from 2018-01-01 to 2019-12-31\)/)
})
