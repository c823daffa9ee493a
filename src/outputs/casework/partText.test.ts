import { expect, test } from 'vitest'
import { words } from '../../messages/words.ts'
import { membersOf, partText } from './partText.ts'

test('the members of a part are told in the order of reading, and a strange one is not lost', () => {
  const members = membersOf({ zeal: 'x', accompanying_minors: 2, age: 16 }, words('nl'))
  expect(members).toEqual([
    { name: 'Leeftijd', value: '16 jaar' },
    { name: 'Minderjarige kinderen mee', value: '2' },
    { name: 'zeal', value: 'x' },
  ])
})

test('a part that we have no words for is named by its name', () => {
  expect(partText('shelter_address', words('en')).title).toBe('Part ‘shelter_address’')
})
