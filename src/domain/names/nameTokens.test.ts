import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownBy } from './knownBy.ts'
import { tokensAsked, tokensOf, tokensOfStrongHit } from './nameTokens.ts'

const shared = (held: KnownBy, asked: KnownBy) => {
  const tokens = new Set(tokensOf(held))
  return tokensAsked(asked).filter((token) => tokens.has(token))
}

const commonNames = [
  'Fatima',
  'Mohamed',
  'Ahmed',
  'Yusuf',
  'Rachida',
  'Berhane',
  'Zarghuna',
  'Cigdem',
  'Abdirahman',
  'Kaya',
]
const name = fc.constantFrom(...commonNames)
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

test('one name by itself gives no token', () => {
  for (const single of [...commonNames, 'Ali', 'El', 'X', '']) expect(tokensOf({ name: single })).toEqual([])
})

test('no token is of one word of a name alone', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 5 }), fc.option(date), (words, birthDate) => {
      for (const token of tokensOf({ name: words.join(' '), birthDate: birthDate ?? undefined })) {
        const [kind, ...facts] = token.split(' ')
        expect(['p', 'b', 'd']).toContain(kind)
        expect(facts).toHaveLength(kind === 'd' ? 1 : 2)
      }
    }),
  )
})

test('the order of the words makes no difference', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 4 }), date, (words, birthDate) => {
      const tokens = (order: readonly string[]) => new Set(tokensOf({ name: order.join(' '), birthDate }))
      expect(tokens(words.toReversed())).toEqual(tokens(words))
    }),
  )
})

test('who is asked for as they are held is found by every token that is held', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), date, (words, birthDate) => {
      const person = { name: words.join(' '), birthDate, phone: '+31600001234' }
      expect(new Set(shared(person, person))).toEqual(new Set(tokensOf(person)))
    }),
  )
})

test('a name with one word missing or unknown is found by the day or the year of birth', () => {
  const held = { name: 'Rachida Bouzid', birthDate: '2008-03-09' }
  expect(shared(held, { name: 'Rashida', birthDate: '2008-03-09' })).not.toEqual([])
  expect(shared(held, { name: 'Rasjida Nobody', birthDate: '2008-09-03' })).not.toEqual([])
  expect(shared(held, { name: 'Rasjida Nobody', birthYear: 2009 })).not.toEqual([])
  expect(shared(held, { name: 'Rasjida Nobody', birthYear: 2010 })).toEqual([])
})

test('a telephone number is a token of its own', () => {
  expect(shared({ name: 'Rachida', phone: '+31600001234' }, { name: 'Somebody Else', phone: '+31600001234' })).toEqual([
    't +31600001234',
  ])
})

test('words that are often written together are found either way', () => {
  const pairs = [
    ['Gebre Medhin Haile', 'Gebremedhin Haile'],
    ['Nour Eddine Amrani', 'Noureddine Amrani'],
    ['Abd el Kader Amrani', 'Abdelkader Amrani'],
    ['Hamid Ullah Karimi', 'Hamidullah Karimi'],
    ['Fatima Ait Taleb', 'Fatima Aittaleb'],
    ['Samira Al-Masri', 'Samira Almasri'],
    ['Samira Ben Haddou', 'Samira Benhaddou'],
  ]
  for (const [one = '', other = ''] of pairs)
    expect([one, shared({ name: one }, { name: other })]).not.toEqual([one, []])
})

const strongHits = (held: KnownBy, asked: KnownBy) => {
  const tokens = new Set(tokensOf(held))
  return tokensOfStrongHit(asked).filter((token) => tokens.has(token)).length
}
const ahmed: KnownBy = { name: 'Mohamed Ahmed', birthDate: '2008-03-09' }

test.each<readonly [string, KnownBy, KnownBy]>([
  ['two words of a name and the day of birth', ahmed, ahmed],
  ['two words and the year of birth', ahmed, { name: 'Ahmed Mohammed', birthYear: 2008 }],
  ['two words and an age that is a year off', ahmed, { name: 'Mohamed Ahmed', birthYear: 2009 }],
  [
    'two words and a day, of somebody of whom an age is known',
    { ...ahmed, birthDate: undefined, birthYear: 2007 },
    ahmed,
  ],
  ['three words', { name: 'Mohamed Ahmed Ali' }, { name: 'Mohamed Ahmed Ali' }],
  ['two words and the telephone number', { ...ahmed, phone: '+31600001234' }, { ...ahmed, phone: '+31600001234' }],
])('a strong hit: %s', (_, held, asked) => {
  expect(strongHits(held, asked)).toBeGreaterThanOrEqual(2)
})

test.each<readonly [string, KnownBy, KnownBy]>([
  ['two common names', ahmed, { name: 'Mohamed Ahmed' }],
  ['two words and an age that is two years off', ahmed, { name: 'Mohamed Ahmed', birthYear: 2010 }],
  ['one word and the day of birth', ahmed, { name: 'Mohamed Bouzid', birthDate: '2008-03-09' }],
  ['one word and the year of birth', ahmed, { name: 'Mohamed', birthYear: 2008 }],
  ['a sister a year younger', ahmed, { name: 'Samira Ahmed', birthYear: 2009 }],
])('no strong hit: %s', (_, held, asked) => {
  expect(strongHits(held, asked)).toBeLessThan(2)
})

test('however long a name is, it asks for eighty tokens at most', () => {
  const long = Array.from({ length: 40 }, (_, index) => `Cacecic${'bdfgklmnrs'.charAt(index % 10)}o`).join(' ')
  expect(tokensAsked({ name: long, birthDate: '2008-03-09' }).length).toBeLessThanOrEqual(80)
})
