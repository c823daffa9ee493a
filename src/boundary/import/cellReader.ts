import {
  type Code,
  type ImportColumn,
  type ImportRef,
  type ImportRow,
  parseImportRef,
} from '../../domain/casework/importRow.ts'
import {
  type CodeColumn,
  codesOfColumn,
  importKinds,
  isDerivedOutcome,
  listOfColumn,
} from '../../domain/casework/importRowCodes.ts'
import { cleanedEcho, type ImportError, type ImportErrorCode } from '../../domain/casework/importRowError.ts'
import { firstReportDay } from '../../domain/casework/intake/reportDay.ts'
import type { CodeEntry, CodeList } from '../../domain/codes/codeList.ts'
import { entriesOn, isCodeOn } from '../../domain/codes/codeList.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import type { ErrorList } from './errorList.ts'
import { expectedCodes } from './nearestCodes.ts'

/** A record of which the columns are known by name; a column that the file does not have is empty. */
export type NamedCells = {
  readonly line: number
  readonly text: (column: ImportColumn) => string
}

type CodeOf<Column extends CodeColumn> = Code<(typeof listOfColumn)[Column]>

/** Each gives the value of a cell. Missing when the cell is empty, or wrong: then the error is in the list. */
export type CellReader = {
  readonly ref: (row: NamedCells) => ImportRef | undefined
  readonly kind: (row: NamedCells) => ImportRow['kind'] | undefined
  readonly date: (row: NamedCells, column: ImportColumn) => IsoDate | undefined
  readonly wholeNumber: (row: NamedCells, column: ImportColumn, most: number) => number | undefined
  /** The code has to be in its list on that day; without a day it has to be in the list at all. */
  readonly code: <Column extends CodeColumn>(
    row: NamedCells,
    column: Column,
    on: IsoDate | undefined,
  ) => CodeOf<Column> | undefined
}

type Values = ImportError['values']

const longestCell = 200
const controlCharacter = /[\p{C}\p{Zl}\p{Zp}]/u
// A minus before digits is a number below zero, which is wrong in another way.
const formulaStart = /^(?:[=@]|[+-](?!\d+$))/
const wholeNumberPattern = /^(?:0|[1-9]\d{0,2})$/

export function makeCellReader(profile: Profile, today: IsoDate, errors: ErrorList): CellReader {
  const columns = columnCodesOf(profile)
  const first = firstReportDay(today)
  const knownDates = new Map<string, IsoDate>()

  function wrong(row: NamedCells, column: ImportColumn, code: ImportErrorCode, values: () => Values = () => ({})) {
    errors.add(() => {
      const text = row.text(column)
      const found = cleanedEcho(text)
      const general = faultOfText(text)
      if (general === undefined) return { line: row.line, column, code, values: { found, ...values() } }
      return { line: row.line, column, code: general, values: { found, most: longestCell } }
    })
    return undefined
  }

  function parseDate(text: string): IsoDate | undefined {
    const known = knownDates.get(text)
    if (known !== undefined) return known
    const date = parseIsoDate(text)
    // Real days of a register are few: remembering them saves a hundred megabytes on a million rows.
    if (date !== undefined && date <= today) knownDates.set(date, date)
    return date
  }

  return {
    ref(row) {
      const text = row.text('ref')
      return text === '' ? undefined : (parseImportRef(text) ?? wrong(row, 'ref', 'invalid_ref'))
    },
    kind(row) {
      const text = row.text('kind')
      const kind = importKinds.find((known) => known === text)
      if (kind !== undefined || text === '') return kind
      return wrong(row, 'kind', 'unknown_code', () => ({ codes: importKinds.join(', ') }))
    },
    date(row, column) {
      const text = row.text(column)
      if (text === '') return undefined
      const date = parseDate(text)
      if (date === undefined) return wrong(row, column, 'impossible_date')
      if (date < first) return wrong(row, column, 'too_long_ago', () => ({ first }))
      return date <= today ? date : wrong(row, column, 'future_date', () => ({ today }))
    },
    wholeNumber(row, column, most) {
      const text = row.text(column)
      if (text === '') return undefined
      const isRight = wholeNumberPattern.test(text) && Number(text) <= most
      return isRight ? Number(text) : wrong(row, column, 'invalid_number', () => ({ most }))
    },
    code<Column extends CodeColumn>(row: NamedCells, column: Column, on: IsoDate | undefined) {
      const text = row.text(column)
      if (text === '') return undefined
      const { list, byCode } = columns[column]
      const known = byCode.get(text)
      if (known !== undefined && (on === undefined || isCodeOn(list, text, on))) return known.code as CodeOf<Column>
      return wrong(row, column, codeFault(column, text, known), () => {
        const entries = on === undefined ? list.entries : entriesOn(list, on)
        const codes = entries.map(({ code }) => code)
        return { codes: expectedCodes(codes, text), on: on ?? '' }
      })
    },
  }

  function codeFault(column: CodeColumn, text: string, known: CodeEntry | undefined): ImportErrorCode {
    if (known !== undefined) return 'code_not_valid_on_date'
    return column === 'outcome' && isDerivedOutcome(profile, text) ? 'derived_outcome' : 'unknown_code'
  }
}

/** What makes a text wrong in any column; missing when it is only wrong in this one. */
function faultOfText(text: string): ImportErrorCode | undefined {
  if (controlCharacter.test(text)) return 'control_character'
  if (text.length > longestCell) return 'cell_too_long'
  return formulaStart.test(text) ? 'formula' : undefined
}

type ColumnCodes = {
  readonly list: CodeList
  readonly byCode: ReadonlyMap<string, CodeEntry>
}

function columnCodesOf(profile: Profile): Readonly<Record<CodeColumn, ColumnCodes>> {
  const columns = Object.keys(listOfColumn) as CodeColumn[]
  const codes = columns.map((column): [CodeColumn, ColumnCodes] => {
    const list = codesOfColumn(profile, column)
    return [column, { list, byCode: new Map(list.entries.map((entry) => [entry.code, entry])) }]
  })
  return Object.fromEntries(codes) as Record<CodeColumn, ColumnCodes>
}
