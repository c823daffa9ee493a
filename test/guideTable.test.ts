import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGuidance } from '../src/boundary/guide/readGuidance.ts'
import { adviceParts } from '../src/domain/guide/advice.ts'
import { checkInvariants } from '../src/domain/guide/checkInvariants.ts'
import { numberFrom } from '../src/domain/guide/contact.ts'
import { evaluateGuide } from '../src/domain/guide/evaluateGuide.ts'
import { everyAnswer } from '../src/domain/guide/everyAnswer.ts'
import { fits } from '../src/domain/guide/knownAnswers.ts'
import type { Answers } from '../src/domain/guide/when.ts'

const { guide } = await readGuidance('profiles', 'nl')
const combinations = everyAnswer(guide.inputs)
const outcomes = combinations.map((answers) => ({ answers, outcome: evaluateGuide(guide, answers) }))
const contacts = new Map(guide.contacts.map((contact) => [contact.code, contact]))

type Golden = {
  readonly inputs: Readonly<Record<string, readonly string[]>>
  readonly codes: Readonly<Record<(typeof adviceParts)[number], readonly string[]>>
  readonly rows: readonly string[]
}

describe('all 1152 combinations of answers', () => {
  test('are there', () => {
    expect(combinations).toHaveLength(1152)
    expect(new Set(combinations.map((answers) => JSON.stringify(answers))).size).toBe(1152)
  })

  test('keep every rule of the table', () => {
    const broken = outcomes.flatMap(({ answers, outcome }) =>
      checkInvariants(guide, outcome).map(({ code }) => ({ code, answers })),
    )
    expect(broken).toEqual([])
  })

  test('get the answer of a second implementation, written apart', () => {
    const golden: Golden = JSON.parse(readFileSync(new URL('fixtures/guideAnswers.json', import.meta.url), 'utf8'))
    expect(Object.keys(golden.inputs)).toEqual(guide.inputs.map(({ code }) => code))
    expect(Object.values(golden.inputs)).toEqual(guide.inputs.map(({ values }) => values.map(({ code }) => code)))
    expect(golden.rows).toHaveLength(1152)
    outcomes.forEach(({ answers, outcome }, index) => {
      const parts = golden.rows[index]?.split(' ') ?? []
      adviceParts.forEach((part, place) => {
        const expected = parts[place]?.split(',').map((at) => golden.codes[part][Number(at)])
        expect(outcome[part], `${part} of ${JSON.stringify(answers)}`).toEqual(expected)
      })
    })
  })

  test('each give a number that can be dialled from where the asker is, first of all', () => {
    for (const { answers, outcome } of outcomes) {
      const [first = ''] = outcome.contact
      const isAbroad =
        answers['asker_abroad'] === 'yes' || (answers['who'] === 'victim' && answers['where'] === 'abroad')
      const contact = contacts.get(first)
      const dialled = contact && numberFrom(contact, isAbroad ? 'abroad' : 'nl')
      expect(dialled?.dial, JSON.stringify(answers)).toMatch(isAbroad ? /^\+31\d{9}$/ : /^(\+31\d{9}|0\d+|112)$/)
    }
  })

  test('each have 112, and it is first in danger from the Netherlands', () => {
    for (const { answers, outcome } of outcomes) {
      expect(outcome.contact).toContain('emergency_112')
      const isHere = outcome.known['caller'] === 'netherlands'
      expect(outcome.contact[0] === 'emergency_112', JSON.stringify(answers)).toBe(isHere && answers['acute'] === 'yes')
    }
  })

  test('each action, contact, warning and reason comes in some answer, and each rule fits one', () => {
    const used = (part: 'do' | 'contact' | 'never' | 'why' | 'rules') =>
      new Set(outcomes.flatMap(({ outcome }) => outcome[part]))
    expect(used('do').size).toBe(guide.actions.length)
    expect(used('never').size).toBe(guide.never.length)
    expect(used('why').size).toBe(guide.why.length)
    expect(used('rules').size).toBe(guide.rules.length)
  })

  test('put each rule of the table to the test', () => {
    for (const { code, when } of guide.invariants) {
      expect(outcomes.filter(({ outcome }) => fits(when, outcome.known)).length, code).toBeGreaterThan(0)
    }
  })
})

test.each(guide.examples)('the worked example $code is answered exactly so', ({ answers, expect: expected }) => {
  const outcome = evaluateGuide(guide, answers)
  expect(Object.fromEntries(adviceParts.map((part) => [part, outcome[part]]))).toEqual(expected)
})

describe('an answer', () => {
  const anAnswer = fc.constantFrom(...combinations)
  /** Some of the answers to all questions. */
  const someAnswers = fc
    .tuple(anAnswer, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
    .map(([answers, kept]): Answers => {
      return Object.fromEntries(Object.entries(answers).filter((_, index) => kept[index]))
    })

  test('has no score, and no field where one could be', () => {
    for (const { outcome } of outcomes) {
      expect(Object.keys(outcome).sort()).toEqual([...adviceParts, 'known', 'restsOn', 'rules'].sort())
      expect(JSON.stringify(outcome)).not.toMatch(/score|points|probab|risk_level/)
    }
  })

  test('does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(
        anAnswer,
        fc.shuffledSubarray([...guide.rules], { minLength: guide.rules.length }),
        (answers, rules) => {
          const { rules: _order, ...shuffled } = evaluateGuide({ ...guide, rules }, answers)
          const { rules: _asWritten, ...written } = evaluateGuide(guide, answers)
          expect(shuffled).toEqual(written)
        },
      ),
    )
  })

  test('names each code once', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const outcome = evaluateGuide(guide, answers)
        for (const part of adviceParts) expect(new Set(outcome[part]).size).toBe(outcome[part].length)
      }),
    )
  })

  test('only grows with one answer more: what was said never to do stays said, abroad or anywhere', () => {
    fc.assert(
      fc.property(someAnswers, anAnswer, (answers, others) => {
        const more = { ...others, ...answers }
        for (const question of guide.inputs.map(({ code }) => code)) {
          if (question in answers) continue
          const before = evaluateGuide(guide, answers)
          const after = evaluateGuide(guide, { ...answers, [question]: more[question] ?? '' })
          for (const part of adviceParts) expect(after[part]).toEqual(expect.arrayContaining([...before[part]]))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('to nothing but that somebody else is abroad, or nobody knows where, forbids all talk with the family', () => {
    for (const who of ['friend_or_relative', 'professional', 'other']) {
      for (const where of ['abroad', 'unknown']) {
        expect(evaluateGuide(guide, { who, where }).never).toContain('talk_with_family_abroad')
      }
    }
  })

  test('to a victim who says to be here and abroad is that of a victim abroad', () => {
    const about = { who: 'victim', acute: 'no', age: 'adult', children: 'no', asker_abroad: 'yes' }
    const both = evaluateGuide(guide, { ...about, where: 'in_netherlands' })
    const abroad = evaluateGuide(guide, { ...about, where: 'abroad' })
    expect(adviceParts.map((part) => both[part])).toEqual(adviceParts.map((part) => abroad[part]))
  })
})
