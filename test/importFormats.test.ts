import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, type ImportColumn, importColumns, requiredColumns } from '../src/domain/casework/importRow.ts'
import {
  adviceRequestWith,
  faultsOf,
  fileOf,
  type Layout,
  openReportWith,
  readBytes,
  readText,
  reportWith,
} from './importFile.ts'
import { allowedRows } from './importRows.ts'

const layout = fc.record({
  columns: fc.shuffledSubarray([...importColumns], { minLength: importColumns.length }),
  separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  ending: fc.constantFrom('\n' as const, '\r\n' as const),
  quoteAll: fc.boolean(),
}) satisfies fc.Arbitrary<Layout>

test('rows that are written in any layout are read back equal', async () => {
  await fc.assert(
    fc.asyncProperty(allowedRows, layout, fc.integer({ min: 1, max: 400 }), async (rows, form, chunk) => {
      const read = await readText(fileOf(rows.map(cellsOf), form), { chunk })
      expect(read).toEqual({ ok: true, value: rows })
    }),
    { numRuns: 200 },
  )
})

describe('files as people save them', () => {
  const rows = [reportWith(), adviceRequestWith()]

  test.each([
    ['with a byte order mark', `\u{FEFF}${fileOf(rows)}`],
    ['with a byte order mark and quotes', `\u{FEFF}${fileOf(rows, { quoteAll: true })}`],
    ['with CRLF and semicolons', fileOf(rows, { separator: ';', ending: '\r\n' })],
    ['with tabs', fileOf(rows, { separator: '\t' })],
    ['without a last line ending', fileOf(rows).trimEnd()],
    ['with blank lines between, before and after', `\n\n${fileOf(rows).replaceAll('\n', '\n\r\n  \n')}`],
  ])('are read: %s', async (_form, text) => {
    const read = await readText(text)
    expect(read.ok && read.value.map(({ ref }) => ref)).toEqual(['C-1', 'A-1'])
  })

  test('a place that is not given is abroad', async () => {
    const read = await readText(fileOf([reportWith()]))
    expect(read.ok && read.value[0]).toMatchObject({ placeOnReport: 'abroad', recordedOn: undefined })
  })

  test('a report that nothing was verified of has no topic, outcome or closing', async () => {
    const read = await readText(fileOf([openReportWith({ topic: '', topic_on: '' })]))
    expect(read.ok && read.value[0]).toMatchObject({ topic: undefined, outcome: undefined, closedOn: undefined })
  })

  test('the line of a row is the physical line on which it begins', async () => {
    const broken = `${requiredColumns.join(',')}\n\n"C\n\n2"${',x'.repeat(17)}\nC-3\n`
    const faults = await faultsOf(broken)
    expect(faults).toContain('3 ref control_character')
    expect(faults.at(-1)).toBe('6 - wrong_number_of_fields')
  })

  test('a quote that is never closed does not hide the errors below it', async () => {
    expect(await faultsOf(`${fileOf([reportWith()])}"C-2\nC-3\n${'\n'.repeat(30_000)}C-4\n`)).toEqual([
      '3 - unclosed_quote',
      '4 - wrong_number_of_fields',
      '30005 - wrong_number_of_fields',
    ])
  })
})

const golden = readFileSync('test/fixtures/cases-2017-2018.csv')

test('the example registers are read without an error', async () => {
  const cases = await readBytes(golden)
  const late = await readBytes(readFileSync('test/fixtures/late-knowledge.csv'))
  expect(cases.ok && cases.value.length).toBe(136)
  expect(late.ok && late.value.length).toBe(12)
})

describe('no file breaks the reader', () => {
  async function isAnswered(bytes: Uint8Array): Promise<void> {
    const read = await readBytes(bytes)
    if (read.ok) return
    const lines = read.error.errors.map(({ line }) => line)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  }

  test('random bytes get rows or errors', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), isAnswered), { numRuns: 300 })
  })

  test('an example register with random bytes in it gets rows or errors', async () => {
    const change = fc.record({
      at: fc.nat(golden.length - 1),
      byte: fc.constantFrom(0, 9, 10, 13, 34, 44, 59, 61, 192, 255),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const bytes = Uint8Array.from(golden)
        for (const { at, byte } of changes) bytes[at] = byte
        await isAnswered(bytes)
      }),
      { numRuns: 200 },
    )
  })

  test('a wrong cell in any column is found there, and alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...requiredColumns), async (column: ImportColumn) => {
        const faults = await faultsOf(fileOf([reportWith({ [column]: '=1+1' })]))
        expect(faults).toEqual([`2 ${column} formula`])
      }),
    )
  })
})
