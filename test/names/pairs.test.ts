import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pairsFile } from './makePairs.ts'
import { readNameList } from './nameList.ts'
import { readPairs } from './pairs.ts'

const sets = ['tuning', 'heldout'] as const

test.each(sets)('the %s pairs are what the list of names makes', (set) => {
  expect(readFileSync(join(import.meta.dirname, `${set}.csv`), 'utf8')).toBe(pairsFile(set))
})

test.each(sets)(
  'the %s pairs are more than 400 of one person and more than 400 of two, from every community',
  (set) => {
    const pairs = readPairs(set)
    for (const same of [true, false]) expect(pairs.filter((pair) => pair.same === same).length).toBeGreaterThan(400)
    const communities = new Set(pairs.map(({ community }) => community))
    expect([...communities].sort()).toEqual(
      ['amazigh', 'dari', 'kurdish', 'maghreb', 'mashriq', 'somali', 'tigrinya', 'turkish', 'urdu'].sort(),
    )
  },
)

test('no spelling of a name stands in both lists', () => {
  const spellings = (set: (typeof sets)[number]) =>
    readNameList(set).flatMap(({ female, male, family }) =>
      [...female, ...male, ...family].flatMap(({ latin, native }) => [...latin, ...(native ? [native] : [])]),
    )
  const tuned = new Set(spellings('tuning').map((spelling) => spelling.toLowerCase()))
  expect(spellings('heldout').filter((spelling) => tuned.has(spelling.toLowerCase()))).toEqual([])
})

test('the telephone numbers are of a kind that nobody has', () => {
  const numbers = sets.flatMap((set) => readPairs(set).flatMap(({ known, typed }) => [known.phone, typed.phone]))
  for (const number of numbers) expect(number).toMatch(/^$|^0600000000?\d{4}$|^060000\d{4}$|^\+31 60000\d{4}$/)
})
