import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePersons, WORTH_SHOWING } from './comparePersons.ts'
import type { KnownBy } from './knownBy.ts'
import type { MatchReason } from './matchReasons.ts'

const fatima: KnownBy = { name: 'Fatima El Amrani', birthDate: '2008-03-09' }
const compare = (changes: Partial<KnownBy>) => comparePersons(fatima, { ...fatima, ...changes })

type Case = readonly [string, Partial<KnownBy>, readonly MatchReason[]]

const meant: readonly Case[] = [
  ['the very same', {}, ['name_same', 'birth_date_same']],
  [
    'another spelling',
    { name: 'Fatema Elamrani' },
    ['name_same_in_another_language', 'name_sounds_alike', 'birth_date_same'],
  ],
  ['another language', { name: 'Faadumo Amrani' }, ['name_same_in_another_language', 'name_same', 'birth_date_same']],
  ['the other order', { name: 'Amrani, Fatima' }, ['name_same', 'name_order_differs', 'birth_date_same']],
  ['a name more', { name: 'Fatima Zohra Amrani' }, ['name_same', 'part_missing', 'birth_date_same']],
  ['day and month swapped', { birthDate: '2008-09-03' }, ['name_same', 'day_month_swapped']],
  ['a digit mistyped', { birthDate: '2008-03-08' }, ['name_same', 'birth_date_near']],
  ['a year off', { birthDate: '2009-03-09' }, ['name_same', 'birth_date_near']],
  ['only the year known', { birthDate: undefined, birthYear: 2008 }, ['name_same', 'birth_year_same']],
  ['no birth known', { birthDate: undefined }, ['name_same']],
  [
    'the family name otherwise, born on the same day',
    { name: 'Fatima Bouzid' },
    ['name_same', 'part_differs', 'birth_date_same'],
  ],
]

test.each(meant)('shown: %s', (_, changes, reasons) => {
  const found = compare(changes)
  expect(found.reasons).toEqual(reasons)
  expect(found.score).toBeGreaterThanOrEqual(WORTH_SHOWING)
})

const others: readonly Case[] = [
  ['a namesake of another age', { birthDate: '1996-01-30' }, ['name_same', 'birth_year_differs']],
  [
    'a sister',
    { name: 'Samira Amrani', birthDate: '2010-07-21' },
    ['name_same', 'given_name_differs', 'birth_year_differs'],
  ],
  [
    'the same given name',
    { name: 'Fatima Bouzid', birthDate: '2008-11-20' },
    ['name_same', 'part_differs', 'birth_date_differs'],
  ],
  ['nobody of the name, born on the same day', { name: 'Samira Bouzid' }, ['given_name_differs', 'birth_date_same']],
]

test.each(others)('not shown: %s', (_, changes, reasons) => {
  const found = compare(changes)
  expect(found.reasons).toEqual(reasons)
  expect(found.score).toBeLessThan(WORTH_SHOWING)
})

const twoNames = [
  ['Mohamed', 'Mahmoud'],
  ['Hassan', 'Hussein'],
  ['Omar', 'Amir'],
  ['Karim', 'Karima'],
]
test.each(twoNames)('%s and %s are less alike than a spelling is', (one, other) => {
  const likeness = (name: string) => comparePersons({ name: `${one} Bouzid` }, { name: `${name} Bouzid` }).score
  expect(likeness(other)).toBeLessThan(likeness(`${one}e`))
})

test('the same telephone number or place speaks for it, another country against it', () => {
  const base = { ...fatima, phone: '+31600001234', place: 'Den Haag', country: 'MA' }
  const against = (changes: Partial<KnownBy>) => comparePersons(base, { ...base, ...changes })
  expect(against({ place: 'den haag' }).reasons).toEqual(['name_same', 'birth_date_same', 'phone_same', 'place_same'])
  expect(against({ phone: '+31600009999', place: 'Utrecht', country: 'TR' }).reasons).toContain('country_differs')
  expect(against({ phone: undefined, place: undefined, country: undefined }).reasons).not.toContain('country_differs')
})

const person: fc.Arbitrary<KnownBy> = fc.record(
  {
    name: fc
      .array(fc.constantFrom('Fatima', 'Amrani', 'Yusuf', 'Abdi', 'Haile', 'el', 'Ait', 'xyz', ''), { maxLength: 5 })
      .map((words) => words.join(' ')),
    birthDate: fc.constantFrom('2008-03-09', '2008-09-03', '2009-03-09', '1980-12-31'),
    birthYear: fc.integer({ min: 1950, max: 2025 }),
    phone: fc.constantFrom('+31600001234', '+31600005678'),
    country: fc.constantFrom('MA', 'SO'),
  },
  { requiredKeys: ['name'] },
)

test('a score is between 0 and 1, and it does not matter who is compared with whom', () => {
  fc.assert(
    fc.property(person, person, (one, other) => {
      const { score } = comparePersons(one, other)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(comparePersons(other, one).score).toBeCloseTo(score, 9)
    }),
  )
})
