import { expect, test } from 'vitest'
import { readGuidance } from '../../boundary/guide/readGuidance.ts'
import { type ReporterFacts, reporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import { publicWords } from '../../messages/publicWords.ts'
import { words } from '../../messages/words.ts'
import { guideAnswer } from '../../outputs/guide/guideAnswer.ts'
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

test('the first number from abroad is the one that the guide gives for those facts, and for the victim where nobody said who', async () => {
  const guide = await readGuidance('profiles', 'nl')
  const language = { language: 'nl', words: publicWords('nl'), texts: new Map() }
  for (const who of every('who'))
    for (const where of every('where'))
      for (const acute of every('acute')) {
        const facts = JSON.parse(JSON.stringify({ who, where, acute }))
        const { numbers } = await safetyOf(facts)
        const answers = { ...facts, who: who ?? 'victim', asker_abroad: 'yes' }
        const { first } = guideAnswer(guide, answers, language, { today, isDemo: true })
        for (const { place, contacts } of numbers)
          if (place === 'abroad') expect([facts, contacts[0]?.code]).toEqual([facts, first?.code])
      }
  const { numbers } = await safetyOf({ where: 'abroad', acute: 'yes' })
  expect(numbers.find(({ place }) => place === 'abroad')?.contacts[0]?.number?.dial).toBe('+31247247247')
})

test('in danger in the Netherlands 112 is the first', async () => {
  const { numbers } = await safetyOf({ who: 'victim', where: 'in_netherlands', acute: 'yes' })
  expect(numbers[0]?.contacts[0]?.number?.dial).toBe('112')
})

test('where nobody said from where they would call, both lists are given', async () => {
  expect((await safetyOf({})).numbers.map(({ place }) => place)).toEqual(['nl', 'abroad'])
})
