import { type ImportCells, type ImportColumn, type ImportRow, importColumns } from './importRow.ts'
import { cleanedEcho, type ImportError } from './importRowError.ts'
import { comparableCells } from './knownRow.ts'

export type DifferingColumn = {
  readonly column: ImportColumn
  readonly inFile: string
  readonly known: string
}

/** The columns in which a row says something else than what is known under its ref; none means that the row adds nothing. */
export function differingColumns(inFile: ImportCells, known: ImportCells): readonly DifferingColumn[] {
  return importColumns
    .filter((column) => inFile[column] !== known[column])
    .map((column) => ({ column, inFile: inFile[column], known: known[column] }))
}

/** The refusal of a row whose ref is known with other content: an error per column that differs, with both values. */
export function otherContentErrors(row: ImportRow, known: ImportCells): readonly ImportError[] {
  return differingColumns(comparableCells(row), known).map((difference) => ({
    line: row.line,
    column: difference.column,
    code: 'known_with_other_content',
    values: { ref: row.ref, found: cleanedEcho(difference.inFile), known: cleanedEcho(difference.known) },
  }))
}
