import { cellsOf, type ImportColumn, type ImportRow, importColumns } from './importRow.ts'
import { cleanedEcho, type ImportError } from './importRowError.ts'

export interface DifferingColumn {
  readonly column: ImportColumn
  readonly inFile: string
  readonly known: string
}

/** The columns in which a row says something else than what is known under its ref; none means that the row adds nothing. */
export function differingColumns(row: ImportRow, known: ImportRow): readonly DifferingColumn[] {
  const [inFile, before] = [cellsOf(row), cellsOf(known)]
  return importColumns
    .filter((column) => inFile[column] !== before[column])
    .map((column) => ({ column, inFile: inFile[column], known: before[column] }))
}

/** The refusal of a row whose ref is known with other content: an error per column that differs, with both values. */
export function otherContentErrors(row: ImportRow, known: ImportRow): readonly ImportError[] {
  return differingColumns(row, known).map((difference) => ({
    line: row.line,
    column: difference.column,
    code: 'known_with_other_content',
    values: { ref: row.ref, found: cleanedEcho(difference.inFile), known: cleanedEcho(difference.known) },
  }))
}
