import { expect, test } from 'vitest'
import { comparePersons } from './comparePersons.ts'
import { isVeryLike } from './isVeryLike.ts'
import type { KnownBy } from './knownBy.ts'

const hodan: KnownBy = { name: 'Hodan Proefdochter', birthYear: 2009 }

test.each<readonly [string, Partial<KnownBy>, boolean]>([
  ['the same name and year of birth', {}, true],
  ['the same name in the other order, and the year', { name: 'Proefdochter, Hodan' }, true],
  ['another spelling, and the year', { name: 'Hoodan Proefdochter' }, true],
  ['the same name and year, in another country', { country: 'SO' }, false],
  ['the same name, and a year off', { birthYear: 2010 }, false],
  ['the same name alone', { birthYear: undefined }, false],
  ['one name and the year', { name: 'Hodan' }, false],
  ['another given name, and the year', { name: 'Sahra Proefdochter' }, false],
])('very like or not: %s', (_, changes, isVery) => {
  expect(isVeryLike(comparePersons({ ...hodan, country: 'KE' }, { ...hodan, ...changes }))).toBe(isVery)
})
