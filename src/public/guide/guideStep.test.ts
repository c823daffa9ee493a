import { describe, expect, test } from 'vitest'
import { type GuideForm, TICKS } from '../../boundary/guide/guideForm.ts'
import { readGuidance } from '../../boundary/guide/readGuidance.ts'
import { guideStep } from './guideStep.ts'

const { guide } = await readGuidance('profiles', 'nl')
const empty: GuideForm = {
  answers: {},
  asked: undefined,
  to: undefined,
  ticked: { signals: [], risk_factors: [] },
  sawTicks: false,
}
const teacher = { who: 'professional', where: 'abroad', acute: 'no', age: 'minor', children: 'no', asker_abroad: 'no' }
const step = (form: Partial<GuideForm>) => {
  const next = guideStep(guide, { ...empty, ...form })
  return next.kind === 'question' ? `${next.input.code}${next.isMissing ? ' again' : ''}` : next.kind
}

describe('the next page of the guide', () => {
  test('is the first question that has no answer', () => {
    expect(step({})).toBe('who')
    expect(step({ answers: { who: 'other' }, asked: 'who' })).toBe('where')
  })

  test('is the same question again, with a word on it, when it was left without an answer', () => {
    expect(step({ answers: { who: 'other' }, asked: 'where' })).toBe('where again')
  })

  test('is the one that is wanted, whatever else was answered', () => {
    expect(step({ answers: teacher, to: 'acute', asked: 'children' })).toBe('acute')
    expect(step({ answers: { who: 'other' }, to: 'who', asked: 'where' })).toBe('who')
  })

  test('is not a question whose answer follows', () => {
    const victim = { who: 'victim', where: 'abroad', acute: 'no', age: 'minor', children: 'no' }
    expect(step({ answers: victim, to: 'asker_abroad' })).toBe('result')
  })

  test('is the list to tick before the answer, once, for who asks for somebody else without danger now', () => {
    expect(step({ answers: teacher })).toBe('ticks')
    expect(step({ answers: teacher, sawTicks: true })).toBe('result')
    expect(step({ answers: { ...teacher, acute: 'yes' } })).toBe('result')
    expect(step({ answers: { ...teacher, who: 'victim', where: 'in_netherlands' } })).toBe('result')
    expect(step({ answers: teacher, sawTicks: true, to: TICKS })).toBe('ticks')
  })

  test('is never the answer before every question is answered', () => {
    expect(step({ answers: { who: 'other' }, to: TICKS, sawTicks: true })).toBe('where')
  })
})
