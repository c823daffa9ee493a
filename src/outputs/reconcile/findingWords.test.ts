import { describe, expect, test } from 'vitest'
import { contradictionsOf } from '../../domain/figures/reconcile/contradictions.ts'
import type { Equation } from '../../domain/figures/reconcile/equation.ts'
import type { Contradiction } from '../../domain/figures/reconcile/finding.ts'
import type { PrintedNumber } from '../../domain/figures/reconcile/printedReport.ts'
import { unreadableReasons } from '../../domain/figures/reconcile/unreadableReason.ts'
import { locales } from '../../domain/shared/locale.ts'
import { AppError } from '../../errors.ts'
import { words } from '../../messages/words.ts'
import { findingWords } from './findingWords.ts'
import { unreadableText } from './unreadableText.ts'

const inTable = (claim: string, row: string | null, value: number, label: string | null = null): PrintedNumber => {
  return { claims: [`table.5.${claim}`], value, place: { table: '5', row, line: 9 }, label, implied: false }
}
const said = (claim: string, value: number, label: string): PrintedNumber => {
  return { claims: [claim], value, place: { table: null, row: null, line: 16 }, label, implied: false }
}
const total = inTable('total', 'total', 39)
const open = inTable('rows.open', 'open', 6, 'open')
const closed: Equation = {
  rule: 'closed_stated',
  left: said('closed.abandonment', 34, 'overige 34 meldingen'),
  right: [
    { number: total, sign: 1 },
    { number: open, sign: -1 },
  ],
  constant: 0,
}

function told(equations: readonly Equation[], locale: 'nl' | 'en' = 'nl') {
  return contradictionsOf(equations).map((finding) => findingWords(finding, words(locale)))
}

describe('a contradiction in words', () => {
  test('works its sum out, also what is taken off', () => {
    expect(told([closed])).toMatchObject([
      {
        heading: '‘overige 34 meldingen’ (regel 16): 34, maar de som is 33',
        text: expect.stringContaining('39 - 6 = 33 (het totaal van tabel 5, ‘open’ in tabel 5), maar'),
      },
    ])
  })

  test('names the wrong number, its place and how sure it is', () => {
    const stated: Equation = {
      rule: 'open_stated',
      left: said('open.abandonment', 6, '6 zaken'),
      right: [{ number: open, sign: 1 }],
      constant: 0,
    }
    const size: Equation = {
      rule: 'n_total',
      left: inTable('n', null, 39),
      right: [{ number: total, sign: 1 }],
      constant: 0,
    }
    expect(told([closed, stated, size], 'en')).toMatchObject([
      {
        kind: 'Contradiction',
        place: 'line 16',
        certainty: 'certain',
        text: expect.stringContaining('34 is printed, 33 is expected'),
      },
    ])
  })

  test('adds a year that is taken off', () => {
    const year: Equation = {
      rule: 'years',
      left: said('previous_year', 2016, 'dan in 2016'),
      right: [{ number: said('year', 2018, 'In 2018'), sign: 1 }],
      constant: -1,
    }
    expect(told([year])[0]?.text).toContain('2018 - 1 = 2017')
  })

  test('says in both languages that a count is above what is possible', () => {
    const limit: Contradiction = {
      kind: 'contradiction',
      rule: 'not_negative',
      where: open.place,
      printed: 6,
      expected: 4,
      certainty: 'possible',
      wrong: 'one_of_the_sum',
      number: open,
      sums: [],
    }
    const texts = locales.map((locale) => findingWords(limit, words(locale)).heading)
    expect(texts).toEqual(['‘open’ in tabel 5: 6 is te veel', '‘open’ in table 5: 6 is too many'])
  })
})

describe('an unreadable file in words', () => {
  const values = { line: 3, path: 'a.b', words: 'x', column: 'n', table: '1', limit: 5, bytes: 6, file: 'f' }

  test.each(unreadableReasons)('%s has a sentence in each language, with its values filled in', (reason) => {
    const error = new AppError('unreadable', { reason, ...values })
    const texts = locales.map((locale) => unreadableText(error, words(locale)) ?? '')
    expect(new Set(texts).size).toBe(locales.length)
    for (const text of texts) expect(text).toMatch(/^(?:Regel|Line) 3[: ][^{}]+$/)
  })

  test('is not made up for another error', () => {
    expect(unreadableText(new AppError('internal'), words('nl'))).toBeUndefined()
    expect(unreadableText(new AppError('unreadable', { reason: 'other' }), words('nl'))).toBeUndefined()
  })
})
