import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../errors.ts'
import { LARGEST_REPORT } from './decodeText.ts'
import { readReport } from './readReport.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function refusal(file: string | Uint8Array): unknown {
  try {
    readReport(typeof file === 'string' ? bytes(file) : file)
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return error.publicDetail
    throw error
  }
  return undefined
}

const header = 'table,title,n,code,label,count\n'
const json = (tables: unknown, rest: object = {}) => JSON.stringify({ year: 2018, tables, ...rest })
const row = { code: 'yes', label: 'ja', count: 1 }

describe('a file that is no report is refused with what was not understood', () => {
  const refused: readonly (readonly [string, string | Uint8Array, object])[] = [
    ['nothing', ' \n\n ', { reason: 'empty' }],
    ['a PDF', '%PDF-1.7 ...', { reason: 'not_text' }],
    ['a document', 'PK\u0003\u0004...', { reason: 'not_text' }],
    ['bytes that are no UTF-8', Uint8Array.of(65, 10, 66, 10, 0xc3, 0x28), { reason: 'not_utf8', line: 3 }],
    ['running text', 'Er zijn 57 casussen.', { reason: 'no_tables' }],
    ['JSON that stops halfway', '{"year": 2018,\n "tables": [', { reason: 'json_syntax' }],
    ['a list', '[1, 2]', { reason: 'json_shape', path: '.' }],
    ['JSON without tables', '{"year": 2018}', { reason: 'json_shape', path: 'tables' }],
    ['a count in words', json([{ id: '1', rows: [{ ...row, count: 'one' }] }]), { path: 'tables.0.rows.0.count' }],
    ['a count below zero', json([{ id: '1', rows: [{ ...row, count: -1 }] }]), { path: 'tables.0.rows.0.count' }],
    ['a huge count', json([{ id: '1', rows: [{ ...row, count: 1e15 }] }]), { path: 'tables.0.rows.0.count' }],
    ['half a case', json([{ id: '1', rows: [{ ...row, count: 0.5 }] }]), { path: 'tables.0.rows.0.count' }],
    ['a table without a number', json([{ rows: [row] }]), { reason: 'json_shape', path: 'tables.0.id' }],
    ['a row twice', json([{ id: '1', rows: [row, row] }]), { reason: 'row_twice', table: '1', words: 'ja' }],
    [
      'a table twice',
      json([
        { id: '1', rows: [row] },
        { id: '1', rows: [row] },
      ]),
      { reason: 'table_twice' },
    ],
    ['no tables at all', json([]), { reason: 'no_tables' }],
    ['a CSV without counts', 'table,code\n1,yes\n', { reason: 'csv_header', column: 'count' }],
    ['a column twice', 'table,code,count,count\n1,yes,1,1\n', { reason: 'csv_header', column: 'count' }],
    ['a CSV row that is short', `${header}1,x,1,yes,ja\n`, { reason: 'csv_syntax', line: 2 }],
    ['an open quote', `${header}1,"x,1,yes,ja,1\n`, { reason: 'csv_syntax', line: 2 }],
    ['a CSV count in words', `${header}1,x,1,yes,ja,one\n`, { reason: 'number', line: 2, words: 'one' }],
    ['a CSV count below zero', `${header}1,x,1,yes,ja,-4\n`, { reason: 'number', line: 2, words: '-4' }],
    ['a CSV count too large', `${header}1,x,1,yes,ja,12345678901\n`, { reason: 'number', line: 2 }],
    ['a code that is a formula', `${header}1,x,1,=1+1,ja,1\n`, { reason: 'code', line: 2, words: '=1+1' }],
    ['a text count below zero', 'Tabel 1 Overzicht\nOnderwerp Aantal\nachterlating -3\nTotaal -3\n', { line: 3 }],
    ['a text count too large', 'Tabel 1 Overzicht\nOnderwerp Aantal\nachterlating 9999999999\nTotaal 1\n', { line: 3 }],
  ]
  test.each(refused)('%s', (_, file, expected) => {
    expect(refusal(file)).toMatchObject(expected)
  })

  test('more than five megabytes', () => {
    expect(refusal(new Uint8Array(LARGEST_REPORT + 1).fill(65))).toMatchObject({ reason: 'too_large' })
  })

  test('what is echoed is one short clean line', () => {
    const found = refusal(`${header}1,x,1,yes,ja,"\u{1b}[31m\u{202e}${'9x'.repeat(100)}"\n`)
    expect(found).toMatchObject({ words: expect.stringMatching(/^[\x20-\x7e]{1,59}…$/) })
  })
})

describe('a hostile file costs no more than its size', () => {
  const mega = 1024 * 1024
  const files: readonly (readonly [string, string])[] = [
    ['nesting', '['.repeat(4 * mega)],
    ['nesting in a field', `{"year":2018,"tables":[],"x":${'['.repeat(mega)}${']'.repeat(mega)}}`],
    ['one line of dots', `Tabel 1 x\n${'. '.repeat(2 * mega)}x`],
    ['one line of words', 'achterlating '.repeat(mega / 4)],
    ['captions without rows', 'Tabel 1 n=n=n=n=\n'.repeat(mega / 8)],
    ['numbers that nobody reads', `Er zijn 12 stoelen.\n`.repeat(mega / 8)],
    ['one caption', `Tabel 1 ${'n='.repeat(mega)}`],
    ['lists of topics', `In 16 gevallen betrof de melding minderjarigen ${'huwelijksdwang en '.repeat(mega / 8)}`],
    ['quotes', `${header}${'"'.repeat(4 * mega)}`],
    ['separators', `${header}${','.repeat(4 * mega)}`],
    ['headings', 'Achterlating\n'.repeat(mega / 8)],
  ]
  test.each(files)('%s', (_, file) => {
    const start = performance.now()
    expect(refusal(file)).toMatchObject({ reason: expect.any(String) })
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

test('any bytes are a report or are refused, never a bug', () => {
  const words = fc.constantFrom(
    'Tabel 1 x n=1',
    'Totaal 1',
    'ja 01',
    '{',
    header,
    ',',
    '"',
    'In 2018 zijn 5 casussen gemeld',
    '\n',
    '-1',
  )
  const file = fc.oneof(
    fc.uint8Array(),
    fc.array(words).map((parts) => bytes(parts.join('\n'))),
  )
  fc.assert(
    fc.property(file, (content) => void refusal(content)),
    { numRuns: 300 },
  )
})

describe('a CSV', () => {
  const table = (text: string) => readReport(bytes(text)).tables[0]

  test('has its columns in any order, with semicolons, and without those that it can miss', () => {
    const read = table('count;code;table\n4;yes;5\n6;no;5\n10;total;5\n')
    expect(read?.rows.map(({ code, number }) => [code, number.value, number.place.line])).toEqual([
      ['yes', 4, 2],
      ['no', 6, 3],
    ])
    expect(read?.total?.value).toBe(10)
  })

  test('gives a label back without the apostrophe that keeps a spreadsheet from running it', () => {
    expect(table(`${header}1,x,1,yes,"'=ja",1\n`)?.rows[0]?.number.label).toBe('=ja')
  })

  test('names a column that it does not know', () => {
    const { notRead } = readReport(bytes('table,code,count,colour\n1,yes,1,red\n'))
    expect(notRead).toMatchObject([{ part: 'column', words: 'colour' }])
  })
})

test('very many parts that are not read are told as the first fifty, and how many more', () => {
  const { notRead } = readReport(bytes(`Tabel 1 x\nja 1\nTotaal 1\n${'Er zijn 12 stoelen.\n'.repeat(60)}`))
  expect(notRead).toHaveLength(51)
  expect(notRead.at(-1)).toMatchObject({ part: 'more', words: '11' })
})

test('JSON names a field that it does not know', () => {
  const { notRead } = readReport(bytes(json([{ id: '1', rows: [row] }], { surprise: 1 })))
  expect(notRead).toMatchObject([{ part: 'field', words: 'surprise' }])
})
