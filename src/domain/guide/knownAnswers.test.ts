import { describe, expect, test } from 'vitest'
import type { Derived, Input } from './guide.ts'
import { askedQuestions, fits, knownAnswers, nextQuestion } from './knownAnswers.ts'

const source = { mark: 'product' } as const
const text = (nl: string) => ({ nl, en: nl })
const question = (code: string, answers: readonly string[], skip?: Input['skip']): Input => {
  const values = answers.map((answer) => ({
    code: answer,
    text: text(answer),
    hint: undefined,
    days: undefined,
    callFirst: false,
  }))
  return { code, text: text(code), hint: undefined, source, values, skip }
}

const inputs = [
  question('who', ['victim', 'friend']),
  question('where', ['here', 'abroad']),
  question('self', ['yes', 'no'], { when: { who: ['victim'], where: ['abroad'] }, value: 'yes' }),
]
const caller: Derived = {
  ...question('caller', ['abroad', 'home']),
  firstThatFits: [
    { when: { self: ['yes'] }, value: 'abroad' },
    { when: { who: ['victim'], where: ['abroad'] }, value: 'abroad' },
    { when: {}, value: 'home' },
  ],
}
const guide = { inputs, derived: [caller] }

describe('a condition', () => {
  test('without questions always fits', () => expect(fits({}, {})).toBe(true))

  test('fits when each question has one of its answers', () => {
    expect(fits({ who: ['victim', 'friend'], where: ['here'] }, { who: 'friend', where: 'here' })).toBe(true)
    expect(fits({ who: ['victim', 'friend'], where: ['here'] }, { who: 'friend', where: 'abroad' })).toBe(false)
  })

  test('that asks for something unanswered does not fit yet', () => {
    expect(fits({ who: ['victim'], where: ['here'] }, { who: 'victim' })).toBe(false)
  })
})

describe('questions', () => {
  test('are asked in order, each once', () => {
    expect(nextQuestion(guide, {})?.code).toBe('who')
    expect(nextQuestion(guide, { who: 'friend' })?.code).toBe('where')
    expect(nextQuestion(guide, { where: 'here' })?.code).toBe('who')
    expect(nextQuestion(guide, { who: 'friend', where: 'abroad' })?.code).toBe('self')
    expect(nextQuestion(guide, { who: 'friend', where: 'abroad', self: 'no' })).toBeUndefined()
  })

  test('are left out when their answer follows, and are asked again when it no longer does', () => {
    expect(nextQuestion(guide, { who: 'victim', where: 'abroad' })).toBeUndefined()
    expect(nextQuestion(guide, { who: 'victim', where: 'here' })?.code).toBe('self')
    const codes = (answers: Record<string, string>) => askedQuestions(guide, answers).map(({ code }) => code)
    expect(codes({ who: 'victim', where: 'abroad' })).toEqual(['who', 'where'])
    expect(codes({})).toEqual(['who', 'where', 'self'])
  })

  test('that are left out have the answer that follows, whatever was answered before', () => {
    expect(knownAnswers(guide, { who: 'victim', where: 'abroad', self: 'no' })).toMatchObject({ self: 'yes' })
  })
})

describe('a derived value', () => {
  test('is that of the first line that fits', () => {
    expect(knownAnswers(guide, { who: 'friend', where: 'abroad', self: 'no' })['caller']).toBe('home')
    expect(knownAnswers(guide, { who: 'friend', where: 'here', self: 'yes' })['caller']).toBe('abroad')
  })

  test('is not known as long as an answer could still change it', () => {
    expect(knownAnswers(guide, {})['caller']).toBeUndefined()
    expect(knownAnswers(guide, { who: 'victim', where: 'here' })['caller']).toBeUndefined()
  })

  test('is known before all is answered when no answer can change it', () => {
    const lines = [
      { when: { where: ['abroad'] }, value: 'abroad' },
      { when: { self: ['yes'] }, value: 'abroad' },
      { when: {}, value: 'home' },
    ]
    const known = knownAnswers({ inputs, derived: [{ ...caller, firstThatFits: lines }] }, { where: 'abroad' })
    expect(known['caller']).toBe('abroad')
  })
})
