import { type ImportColumn, importColumns, requiredColumns } from '../../domain/casework/importRow.ts'
import { cleanedEcho } from '../../domain/casework/importRowError.ts'
import type { ErrorList } from './errorList.ts'
import type { CsvRecord } from './records.ts'

/** Where each column stands; an optional column that the file does not have is missing. */
export type Header = {
  readonly positions: ReadonlyMap<ImportColumn, number>
  /** The header names as written, for errors. */
  readonly names: readonly string[]
}

/** Columns by name, in any order. Missing when a column is not there or there twice: then the rows can't be read. */
export function parseHeader({ line, cells }: CsvRecord, errors: ErrorList): Header | undefined {
  const positions = new Map<ImportColumn, number>()
  let isClear = true
  for (const [position, name] of cells.entries()) {
    const column = importColumns.find((known) => known === name)
    if (column === undefined) {
      errors.add(() => unknownColumn(line, name))
    } else if (positions.has(column)) {
      isClear = false
      errors.add(() => ({ line, column, code: 'repeated_column', values: { found: column } }))
    } else {
      positions.set(column, position)
    }
  }
  for (const column of requiredColumns) {
    if (positions.has(column)) continue
    isClear = false
    errors.add(() => ({ line, column, code: 'missing_column', values: { missing: column } }))
  }
  return isClear ? { positions, names: cells } : undefined
}

function unknownColumn(line: number, name: string) {
  const found = cleanedEcho(name)
  return { line, column: found, code: 'unknown_column', values: { found, codes: importColumns.join(', ') } } as const
}
