import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { guideFormReader } from './guideForm.ts'
import { readGuidance } from './readGuidance.ts'

const read = guideFormReader(await readGuidance('profiles', 'nl'))

describe('what a page of the guide sends', () => {
  test('is read with its answers, what was ticked, and where to go', () => {
    const form = {
      who: 'professional',
      where: 'abroad',
      _asked: 'acute',
      _to: 'where',
      _seen: '1',
      _signals: ['ran_away'],
    }
    expect(read(form)).toEqual({
      answers: { who: 'professional', where: 'abroad' },
      asked: 'acute',
      to: 'where',
      ticked: { signals: ['ran_away'], risk_factors: [] },
      sawTicks: true,
    })
  })

  test('may be nothing at all', () => {
    for (const nothing of [undefined, null, {}, '']) expect(read(nothing).answers).toEqual({})
  })

  test.each([
    ['an answer that its question does not have', { where: 'mars' }],
    ['two answers to one question', { where: ['abroad', 'unknown'] }],
    ['an empty answer', { where: '' }],
  ])('%s counts as not given', (_, body) => {
    expect(read({ who: 'victim', ...body }).answers).toEqual({ who: 'victim' })
  })

  test('ticks come once each, in the order of the list, and unknown ones not at all', () => {
    const { ticked } = read({
      _signals: ['ran_away', 'nonsense', 'unexplained_absence', 'ran_away'],
      _risk_factors: 'x',
    })
    expect(ticked).toEqual({ signals: ['unexplained_absence', 'ran_away'], risk_factors: [] })
  })

  test.each([{ name: 'Samira' }, { _to: 'home' }, { _asked: 'mars' }, { _seen: 'yes' }, { _signals: { a: 'b' } }])(
    'what no page of the guide sends is refused: %j',
    (body) => expect(() => read(body)).toThrow(AppError),
  )

  test('whatever comes is read or refused, and never breaks', () => {
    const field = fc.constantFrom('who', 'where', 'acute', '_to', '_asked', '_seen', '_signals', '__proto__', 'x')
    fc.assert(
      fc.property(fc.dictionary(field, fc.oneof(fc.string(), fc.array(fc.string()), fc.anything())), (body) => {
        try {
          expect(Object.keys(read(body))).toEqual(['answers', 'asked', 'to', 'ticked', 'sawTicks'])
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input' })
        }
      }),
    )
  })
})
