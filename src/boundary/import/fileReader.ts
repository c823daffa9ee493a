import type { ImportColumn, ImportRow } from '../../domain/casework/importRow.ts'
import { cleanedEcho } from '../../domain/casework/importRowError.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { NamedCells } from './cellReader.ts'
import { makeDoubledCheck } from './doubledRefs.ts'
import type { ErrorList } from './errorList.ts'
import { type Header, parseHeader } from './header.ts'
import { longestLine, makeLineSplitter } from './lines.ts'
import { type CsvRecord, makeRecordReader, type RecordFault } from './records.ts'
import { makeRowReader } from './rowReader.ts'

export type FileReader = {
  readonly push: (chunk: Uint8Array) => void
  /** What was read; only of use when no error was added. */
  readonly end: () => { readonly rows: readonly ImportRow[]; readonly rowCount: number }
  /** Whether the rest of the file can't be read any more. */
  readonly isGivenUp: () => boolean
}

/** More than any register has; what is beyond is refused, so that an endless file ends. */
const largestFile = { bytes: 512 * 1024 * 1024, rows: 2_000_000 }

/** Takes a file in pieces, and gives its rows; every error goes to the list. */
export function makeFileReader(profile: Profile, today: IsoDate, errors: ErrorList): FileReader {
  const lines = makeLineSplitter()
  const records = makeRecordReader()
  const readRow = makeRowReader(profile, today, errors)
  const refuseDoubled = makeDoubledCheck(errors)
  const rows: ImportRow[] = []
  let header: Header | undefined
  let isGivenUp = false
  let rowCount = 0
  let bytes = 0
  let lastLine = 1

  function take(found: readonly (CsvRecord | RecordFault)[]): void {
    for (const item of found) {
      if (isGivenUp) return
      lastLine = item.line
      if (header === undefined) takeHeader(item)
      else takeRow(item, header)
    }
  }

  function takeHeader(item: CsvRecord | RecordFault): void {
    if ('cells' in item) header = parseHeader(item, errors)
    else addFault(errors, item, undefined)
    isGivenUp = header === undefined
  }

  function takeRow(item: CsvRecord | RecordFault, columns: Header): void {
    rowCount += 1
    const named = 'cells' in item ? nameCells(item, columns, errors) : addFault(errors, item, columns)
    if (named !== undefined) {
      const row = readRow(named)
      refuseDoubled(named, row)
      if (row !== undefined && errors.count() === 0) rows.push(row)
    }
    if (rowCount > largestFile.rows) refuseRest()
  }

  function refuseRest(): void {
    isGivenUp = true
    const values = { rows: largestFile.rows, megabytes: largestFile.bytes / 1024 / 1024 }
    errors.add(() => ({ line: lastLine, column: null, code: 'file_too_large', values }))
  }

  function takeLines(found: ReturnType<typeof lines.push>, isLast: boolean): void {
    const whole: (CsvRecord | RecordFault)[] = []
    for (const line of found) records.add(line, whole)
    if (isLast) records.end(whole)
    take(whole)
  }

  return {
    push(chunk) {
      bytes += chunk.byteLength
      takeLines(lines.push(chunk), false)
      if (bytes > largestFile.bytes && !isGivenUp) refuseRest()
    },
    end() {
      takeLines(lines.end(), true)
      if (header === undefined && !isGivenUp) {
        errors.add(() => ({ line: 1, column: null, code: 'empty_file', values: {} }))
      }
      return { rows, rowCount }
    },
    isGivenUp: () => isGivenUp,
  }
}

function addFault(
  errors: ErrorList,
  { line, fault, byte, cellsBefore }: RecordFault,
  header: Header | undefined,
): void {
  errors.add(() => {
    const name = cellsBefore === undefined ? undefined : header?.names[cellsBefore - 1]
    const column = name === undefined ? null : cleanedEcho(name)
    return { line, column, code: fault, values: { byte: byte ?? 0, most: longestLine } }
  })
}

function nameCells({ line, cells }: CsvRecord, header: Header, errors: ErrorList): NamedCells | undefined {
  const { positions, names } = header
  if (cells.length !== names.length) {
    const values = { found: cells.length, fields: names.length }
    errors.add(() => ({ line, column: null, code: 'wrong_number_of_fields', values }))
    return undefined
  }
  const text = (column: ImportColumn) => {
    const position = positions.get(column)
    return position === undefined ? '' : (cells[position] ?? '')
  }
  return { line, text }
}
