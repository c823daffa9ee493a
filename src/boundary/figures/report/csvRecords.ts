import { makeLineSplitter } from '../../import/lines.ts'
import { type CsvRecord, makeRecordReader, type RecordFault } from '../../import/records.ts'
import { cleanWords, unreadable } from './unreadable.ts'

/** A row of the file by column name, with its physical line. */
export type CsvRow = { readonly line: number; readonly cell: (column: Column) => string }

const columns = ['table', 'title', 'n', 'code', 'label', 'count'] as const

type Column = (typeof columns)[number]

const needed: readonly Column[] = ['table', 'code', 'count']

/** The rows below the header, and the columns that are not ours. Throws `unreadable` with the line of what can't be read as CSV. */
export function csvRows(bytes: Uint8Array): {
  readonly rows: readonly CsvRow[]
  readonly otherColumns: readonly string[]
} {
  const [header, ...records] = recordsOf(bytes)
  if (!header) throw unreadable('empty')
  const names = header.cells.map((name) => name.trim().toLowerCase())
  const missing = needed.filter((column) => !names.includes(column))
  const twice = columns.filter((column) => names.filter((name) => name === column).length > 1)
  const [wrong] = [...missing, ...twice]
  if (wrong) throw unreadable('csv_header', { line: header.line, column: wrong })
  return {
    rows: records.map(({ line, cells }) => {
      if (cells.length !== names.length) {
        throw unreadable('csv_syntax', { line, cells: cells.length, expected: names.length })
      }
      return { line, cell: (column) => withoutGuard(cells[names.indexOf(column)]?.trim() ?? '') }
    }),
    otherColumns: names.filter((name) => !columns.some((column) => column === name)).map(cleanWords),
  }
}

/** Whether the first line that is not blank names the columns that a CSV report needs. */
export function hasCsvHeader(text: string): boolean {
  const first = text.trimStart().slice(0, 500).split(/\r|\n/)[0] ?? ''
  const names = first.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim().toLowerCase())
  return names.includes('table') && (names.includes('count') || names.includes('code'))
}

function recordsOf(bytes: Uint8Array): readonly CsvRecord[] {
  const splitter = makeLineSplitter()
  const reader = makeRecordReader()
  const found: (CsvRecord | RecordFault)[] = []
  for (const line of [...splitter.push(bytes), ...splitter.end()]) reader.add(line, found)
  reader.end(found)
  return found.map((record) => {
    if ('fault' in record) throw unreadable('csv_syntax', { line: record.line })
    return record
  })
}

/** Spreadsheets run a cell that begins with one of these, so writers put an apostrophe before it. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
