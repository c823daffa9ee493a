import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contradictionsIn, mended, published, reconciled } from './reconcileReports.ts'

function withoutTexts(text: string) {
  return reconciled(text).findings.map(({ kind, rule, where, printed, expected, certainty }) => {
    return { kind, rule, where, printed, expected, certainty }
  })
}

const remarks = [
  { rule: 'two_moments', where: { table: '1', row: 'domestic_violence_abroad', line: 40 }, printed: 4, expected: null },
  { rule: 'one_outcome_two_places', where: { table: '5', row: 'unknown', line: 139 }, printed: 6, expected: null },
  { rule: 'outcome_without_results', where: { table: '6', row: null, line: 157 }, printed: 32, expected: 33 },
  { rule: 'text_and_table_differ', where: { table: '7', row: 'handed_to_care', line: 178 }, printed: 2, expected: 11 },
  { rule: 'closed_without_results', where: { table: null, row: null, line: null }, printed: 38, expected: 47 },
]

describe('the annual figures of 2018 as published', () => {
  test('hold one contradiction: the n of table 6', () => {
    expect(withoutTexts(published)[0]).toEqual({
      kind: 'contradiction',
      rule: 'n_total',
      where: { table: '6', row: null, line: 157 },
      printed: 11,
      expected: 15,
      certainty: 'certain',
    })
    expect(contradictionsIn(published)).toHaveLength(1)
  })

  test('hold five remarks, in reading order', () => {
    const found = withoutTexts(published).filter(({ kind }) => kind === 'remark')
    expect(found.map(({ rule, where, printed, expected }) => ({ rule, where, printed, expected }))).toEqual(remarks)
  })

  test('hold no contradiction with n=15, and the same remarks', () => {
    expect(withoutTexts(mended)).toEqual(withoutTexts(published).slice(1))
  })

  test('are held by more than seventy equations and limits', () => {
    expect(reconciled(published).checked).toBeGreaterThan(70)
  })
})

describe('the same report in another layout gives the same findings', () => {
  const rules = (text: string) => reconciled(text).findings.map(({ kind, rule }) => `${kind} ${rule}`)
  const layouts: readonly (readonly [string, string])[] = [
    ['line ends of Windows', published.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\u{FEFF}${published}`],
    ['page breaks', published.replaceAll('\n\n\n', '\n\f\n7\n\n')],
    ['no blank lines', published.replace(/\n\s*\n/g, '\n')],
    ['wide spaces and tabs', published.replaceAll(' ', '  \t ')],
    ['spaces that do not break', published.replaceAll(' ', '\u00a0')],
    ['counts on a line of their own', published.replace(/^(ja|Onbekend|verhuizing) +(\d\d) $/gm, '$1\n\n$2')],
    ['spaces around n', published.replaceAll('n=', '(n = ').replace(/\(n = (\d+)/g, '(n = $1)')],
    ['accents in pieces', published.normalize('NFD')],
    ['leaders of dots', published.replace(/^(verhuizing|scheiding) /gm, '$1 ........ ')],
  ]
  test.each(layouts)('%s', (_, text) => {
    expect(text).not.toBe(published)
    expect(rules(text)).toEqual(rules(published))
  })
})

describe('other forms of the same figures', () => {
  test('the contract of the figures has no contradiction', () => {
    expect(contradictionsIn(readFileSync('test/fixtures/figures-2018.contract.json', 'utf8'))).toEqual([])
  })

  test('a part that is not read is named with its line, and makes no false contradiction', () => {
    const found = reconciled(mended.replace('verhuizing 05', 'verhuizing <5')).findings
    expect(found.filter(({ kind }) => kind === 'contradiction')).toEqual([])
    expect(found.find(({ rule }) => rule === 'not_read_row')?.where).toEqual({ table: '7', row: null, line: 184 })
  })

  test('a number in a sentence that nobody knows is named with its line', () => {
    const found = reconciled(mended.replace('Hieronder wordt een overzicht gegeven', 'Er waren 12 kantoren')).findings
    expect(found.find(({ rule }) => rule === 'not_read_sentence')?.where.line).toBe(9)
  })

  test('a table that is cut off is named, and its rows are not added up', () => {
    const found = reconciled(mended.replace(/^Totaal 11 $/m, '')).findings
    expect(found.filter(({ kind }) => kind === 'contradiction')).toEqual([])
    expect(found.find(({ rule }) => rule === 'not_read_table_end')?.where.table).toBe('7')
  })

  test('a sentence that sends the reader to a table that is gone is named', () => {
    const found = reconciled(mended.replace('Tabel 7 ', 'Tabel 9 ')).findings
    expect(found.find(({ rule }) => rule === 'not_read_reference')?.where.line).toBe(173)
  })
})
