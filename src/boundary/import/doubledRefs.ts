import { cellsOf, type ImportRow, parseImportRef } from '../../domain/casework/importRow.ts'
import { differingColumns } from '../../domain/casework/importRowDifference.ts'
import type { NamedCells } from './cellReader.ts'
import type { ErrorList } from './errorList.ts'

/** A ref stands once in a file; of a second row with it the error says whether it is equal to the first. */
export function makeDoubledCheck(errors: ErrorList) {
  const firstWith = new Map<string, ImportRow | number>()
  return (named: NamedCells, row: ImportRow | undefined): void => {
    const ref = row?.ref ?? parseImportRef(named.text('ref'))
    if (ref === undefined) return
    const first = firstWith.get(ref)
    if (first === undefined) {
      firstWith.set(ref, row ?? named.line)
      return
    }
    errors.add(() => {
      const isEqual =
        row !== undefined && typeof first === 'object' && differingColumns(cellsOf(row), cellsOf(first)).length === 0
      const firstLine = typeof first === 'object' ? first.line : first
      return {
        line: named.line,
        column: 'ref',
        code: isEqual ? 'equal_row' : 'doubled_ref',
        values: { ref, firstLine },
      }
    })
  }
}
