import { expect, test } from 'vitest'
import { profile } from '../../../test/support/profileNl.ts'
import { words } from '../../messages/words.ts'
import { membersOf, partText } from './partText.ts'

test('the members of a part are told in the order of reading, and a strange one is not lost', () => {
  const members = membersOf({ zeal: 'x', accompanying_minors: 2, age: 16 }, { words: words('nl'), locale: 'nl' })
  expect(members).toEqual([
    { name: 'Leeftijd', value: '16 jaar' },
    { name: 'Minderjarige kinderen mee', value: '2' },
    { name: 'zeal', value: 'x' },
  ])
})

test('an age is told with the day on which it was said, and no year of birth', () => {
  const content = { age: 16, age_on: '2026-11-22' }
  const told = (['nl', 'en'] as const).map((locale) => membersOf(content, { words: words(locale), locale }))
  expect(told).toEqual([
    [{ name: 'Leeftijd', value: '16 jaar op 22 november 2026' }],
    [{ name: 'Age', value: '16 years old on 22 November 2026' }],
  ])
})

test('a part that we have no words for is named by its name', () => {
  expect(partText('shelter_address', words('en')).title).toBe('Part ‘shelter_address’')
})

test.each(['nl', 'en'] as const)(
  'each part of the profile says what lies in it in %s, and no two say the same',
  (locale) => {
    const parts = profile.casework.case_parts.entries.map(({ code }) => partText(code, words(locale)).what)
    expect(parts).not.toContain(undefined)
    expect(new Set(parts).size).toBe(parts.length)
  },
)

test('of a part that nobody knows nothing is said', () => {
  expect(partText('no_such_part', words('nl')).what).toBeUndefined()
})
