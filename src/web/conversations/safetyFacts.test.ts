import { expect, test } from 'vitest'
import { type ReporterFacts, reporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import { words } from '../../messages/words.ts'
import type { Frame } from '../look/shell/frame.ts'
import { makeSafetyFacts } from './safetyFacts.ts'

const today = parseIsoDate('2026-11-22') as IsoDate
const frame = { locale: 'nl', words: words('nl') } as Frame
const factsOf = makeSafetyFacts('profiles', 'nl')
const safetyOf = (facts: ReporterFacts) => factsOf(facts, { frame, today, isDemo: true })

const every = (fact: 'who' | 'where' | 'acute') => [undefined, ...reporterFacts[fact]] as const

test('whatever a reporter said there is a number to call, and what is never done', async () => {
  for (const who of every('who'))
    for (const where of every('where'))
      for (const acute of every('acute')) {
        const given = Object.entries({ who, where, acute }).filter(([, value]) => value !== undefined)
        const { numbers, never } = await safetyOf(Object.fromEntries(given))
        expect([given, numbers.every(({ contacts }) => contacts.length > 0)]).toEqual([given, true])
        expect([given, never.length > 0]).toEqual([given, true])
      }
})

test('to who is abroad only numbers that can be dialled from there are given', async () => {
  const { numbers } = await safetyOf({ who: 'victim', where: 'abroad', acute: 'yes' })
  const dials = numbers.flatMap(({ contacts }) => contacts.flatMap(({ number }) => number?.dial ?? []))
  expect(dials.filter((dial) => !dial.startsWith('+31'))).toEqual([])
})

test('in danger in the Netherlands 112 is the first', async () => {
  const { numbers } = await safetyOf({ who: 'victim', where: 'in_netherlands', acute: 'yes' })
  expect(numbers[0]?.contacts[0]?.number?.dial).toBe('112')
})

test('where nobody said from where they would call, both lists are given', async () => {
  expect((await safetyOf({})).numbers.map(({ place }) => place)).toEqual(['nl', 'abroad'])
})
