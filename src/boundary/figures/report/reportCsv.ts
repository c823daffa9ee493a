import type { NotRead, PrintedNumber, PrintedReport } from '../../../domain/figures/reconcile/printedReport.ts'
import { assemble, type RawTable } from './assemble.ts'
import { checkedChange, checkedCount, parseDigits } from './count.ts'
import { type CsvRow, csvRows } from './csvRecords.ts'
import { cleanWords, unreadable } from './unreadable.ts'

const TOTAL = 'total'

/** What the rows of a part that is no table claim, by the code of the row. */
type Part = { readonly claim: (code: string) => string; readonly whole: string }

const parts: readonly (Part & { readonly name: RegExp })[] = [
  { name: /^changeByTopic$/, claim: (code) => `change.${code}`, whole: 'change' },
  { name: /^openOnReferenceDate$/, claim: (code) => `open.${code}`, whole: 'open' },
]

/**
 * One number a line, under `table,title,n,code,label,count` (title, n and label may be missing). Besides tables it reads the parts
 * that the figures write: `totals`, `changeByTopic`, `victimGroups.GROUP`, `openOnReferenceDate`. Throws `unreadable` with the line.
 */
export function parseReportCsv(bytes: Uint8Array): PrintedReport {
  const { rows, otherColumns } = csvRows(bytes)
  const byTable = Map.groupBy(rows, (row) => row.cell('table'))
  const latest = latestYear(byTable.get('totals') ?? [])
  const statements: PrintedNumber[] = []
  const tables: RawTable[] = []
  for (const [name, ofTable] of byTable) {
    const part = partOf(name)
    if (name === 'totals') statements.push(...ofTable.flatMap((row) => totalsLine(row, latest)))
    else if (part) statements.push(...partNumbers(ofTable, part))
    else tables.push(rawTable(name, ofTable))
  }
  return assemble({ tables, statements, notRead: otherColumns.slice(0, 20).map(columnNotRead) })
}

function partOf(name: string): Part | undefined {
  const group = /^victimGroups\.([A-Za-z0-9_]{1,60})$/.exec(name)?.[1]
  if (group !== undefined) return { claim: (code) => `group.${group}.${code}`, whole: `group.${group}` }
  return parts.find((part) => part.name.test(name))
}

function rawTable(id: string, rows: readonly CsvRow[]): RawTable {
  const total = rows.filter((row) => row.cell('code') === TOTAL)
  const [first, second] = total
  if (second) throw unreadable('row_twice', { line: second.line, table: cleanWords(id), words: TOTAL })
  return {
    id,
    title: rows[0]?.cell('title') ?? '',
    line: rows[0]?.line ?? null,
    n: captionSizes(rows).map((row) => ({ value: count(row, 'n'), line: row.line })),
    rows: rows
      .filter((row) => row.cell('code') !== TOTAL)
      .map((row) => ({ code: row.cell('code'), label: row.cell('label'), value: count(row, 'count'), line: row.line })),
    complete: true,
    total: first ? { value: count(first, 'count'), line: first.line } : null,
  }
}

function partNumbers(rows: readonly CsvRow[], { claim, whole }: Part): readonly PrintedNumber[] {
  const read = whole === 'change' ? change : count
  return [
    ...captionSizes(rows).map((row) => line(row, whole, read(row, 'n'))),
    ...rows.map((row) => {
      const code = row.cell('code')
      return line(row, code === TOTAL ? whole : claim(code), read(row, 'count'))
    }),
  ]
}

/** One n a table, though each line repeats it: the first line of each n that differs. */
function captionSizes(rows: readonly CsvRow[]): readonly CsvRow[] {
  const sizes = rows.map((row) => row.cell('n'))
  return rows.filter((_, place) => sizes[place] !== '' && sizes.indexOf(sizes[place] ?? '') === place)
}

/** Totals are coded by their year; the latest is the year of the report. */
function totalsLine(row: CsvRow, latest: string | undefined): readonly PrintedNumber[] {
  const code = row.cell('code')
  if (code === 'change') return [line(row, 'change', change(row, 'count'))]
  if (!isYear(code)) throw unreadable('code', { line: row.line, table: 'totals', words: cleanWords(code) })
  const isLatest = code === latest
  return [
    line(row, isLatest ? 'year' : 'previous_year', Number(code)),
    line(row, isLatest ? 'cases' : 'previous', count(row, 'count')),
  ]
}

function latestYear(rows: readonly CsvRow[]): string | undefined {
  const years = rows.map((row) => row.cell('code')).filter(isYear)
  return years.sort().at(-1)
}

function isYear(code: string): boolean {
  return /^\d{4}$/.test(code)
}

function line(row: CsvRow, claim: string, value: number): PrintedNumber {
  const place = { table: row.cell('table'), row: row.cell('code'), line: row.line }
  return { claims: [claim], value, place, label: cleanWords(row.cell('label')) || null, implied: false }
}

function count(row: CsvRow, column: 'n' | 'count'): number {
  const text = row.cell(column)
  return checkedCount(parseDigits(text) ?? Number.NaN, { line: row.line, words: cleanWords(text) })
}

function change(row: CsvRow, column: 'n' | 'count'): number {
  const text = row.cell(column)
  const value = parseDigits(text.replace(/^[-+]/, '')) ?? Number.NaN
  return checkedChange(text.startsWith('-') ? -value : value, { line: row.line, words: cleanWords(text) })
}

function columnNotRead(words: string): NotRead {
  return { part: 'column', place: { table: null, row: null, line: 1 }, words }
}
