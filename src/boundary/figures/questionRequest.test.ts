import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { parseFiguresForm, parseFiguresRequest, parseFigureYear } from './questionRequest.ts'

const definitions = { known: ['nl-2018', 'nl-2024'], byDefault: 'nl-2018' }

function refusal(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.publicDetail }
    throw error
  }
  return 'accepted'
}

describe('a question of the figures', () => {
  test('without choices is the end of the year, as known now, by the default definitions', () => {
    expect(parseFiguresRequest('2018', {}, definitions)).toEqual({
      question: { year: 2018, asOf: '2018-12-31', knownAt: null },
      definitions: 'nl-2018',
      format: undefined,
    })
  })

  test('takes an empty field of a form as one that was left out', () => {
    const empty = { as_of: '', known_at: '', definitions: '', format: '', lang: '' }
    expect(parseFiguresRequest('2018', empty, definitions)).toEqual(parseFiguresRequest('2018', {}, definitions))
  })

  test('takes every choice', () => {
    const query = { as_of: '2018-06-30', known_at: '2019-03-01', definitions: 'nl-2024', format: 'csv', lang: 'en' }
    expect(parseFiguresRequest('2018', query, definitions)).toEqual({
      question: { year: 2018, asOf: '2018-06-30', knownAt: '2019-03-01' },
      definitions: 'nl-2024',
      format: 'csv',
    })
  })

  test.each([
    [{ as_of: '2018-02-30' }, 'as_of'],
    [{ as_of: '1900-05-01' }, 'as_of'],
    [{ known_at: 'gisteren' }, 'known_at'],
    [{ definitions: 'uk-2020' }, 'definitions'],
    [{ definitions: '__proto__' }, 'definitions'],
    [{ format: 'pdf' }, 'format'],
    [{ known_at: ['2018-01-01', '2018-01-02'] }, 'known_at'],
    [{ asof: '2018-01-01' }, 'asof'],
  ])('refuses %j and names the field', (query, field) => {
    const refused = refusal(() => parseFiguresRequest('2018', query, definitions))
    expect(refused).toMatchObject({ code: 'invalid-input', field })
  })

  test('asks of the newest year when the form names none, and of the year it names otherwise', () => {
    expect(parseFiguresForm({ year: '' }, definitions, 2021).question).toMatchObject({ year: 2021, asOf: '2021-12-31' })
    expect(parseFiguresForm({ year: '2017' }, definitions, 2021).question).toMatchObject({ year: 2017 })
  })
})

test('a year is four digits and has a year before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 9999 }), (year) => {
      expect(parseFigureYear(String(year))).toBe(year)
    }),
  )
  for (const text of ['1900', '0000', '18', '20188', '２０１８', '2018 ', '-2018', '2e3', '']) {
    expect(
      refusal(() => parseFigureYear(text)),
      text,
    ).toMatchObject({ code: 'invalid-input', field: 'year' })
  }
})
