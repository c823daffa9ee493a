import { Buffer } from 'node:buffer'
import { readImportFile } from '../src/boundary/import/readImportFile.ts'
import { readProfile } from '../src/boundary/profile/readProfile.ts'
import { type ImportColumn, requiredColumns } from '../src/domain/casework/importRow.ts'
import { type IsoDate, parseIsoDate } from '../src/domain/shared/isoDate.ts'

/** An import file for a test, built from rows that are right but for what the test changes. */
export type Cells = Readonly<Partial<Record<ImportColumn, string>>>

export const profile = await readProfile('profiles', 'nl')
export const today = dateOf('2026-06-30')

export function dateOf(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (date === undefined) throw new Error(`${text} is no date`)
  return date
}

export function reportWith(changes: Cells = {}): Cells {
  return {
    ref: 'C-1',
    kind: 'report',
    reported_on: '2018-03-01',
    channel: 'phone',
    reporter_role: 'school',
    topic_reported: 'abandonment',
    topic: 'abandonment',
    topic_on: '2018-03-10',
    age: '16',
    sex: 'female',
    accompanying_minors: '0',
    country: 'MA',
    tie: 'nationality',
    outcome: 'yes',
    outcome_on: '2018-04-01',
    result: 'returned_with_support',
    result_on: '2018-05-01',
    closed_on: '2018-05-02',
    ...changes,
  }
}

/** A report that waits for its outcome. */
export function openReportWith(changes: Cells = {}): Cells {
  const nothingYet = { outcome: '', outcome_on: '', result: '', result_on: '', closed_on: '' }
  return reportWith({ ...nothingYet, ...changes })
}

export function adviceRequestWith(changes: Cells = {}): Cells {
  return {
    ref: 'A-1',
    kind: 'advice_request',
    reported_on: '2018-03-01',
    channel: 'phone',
    reporter_role: 'school',
    topic_reported: 'abandonment',
    ...changes,
  }
}

export type Layout = {
  readonly columns?: readonly ImportColumn[]
  readonly separator?: ',' | ';' | '\t'
  readonly ending?: '\n' | '\r\n'
  readonly quoteAll?: boolean
}

/** Columns that a row fills but the layout does not name are added, so that a test says only what it is about. */
export function fileOf(
  rows: readonly Cells[],
  { columns, separator = ',', ending = '\n', quoteAll }: Layout = {},
): string {
  const given = columns ?? [...requiredColumns, ...optionalOf(rows)]
  const line = (cells: readonly string[]) => cells.map((cell) => (quoteAll ? `"${cell}"` : cell)).join(separator)
  return [line(given), ...rows.map((row) => line(given.map((column) => row[column] ?? '')))].join(ending) + ending
}

function optionalOf(rows: readonly Cells[]): readonly ImportColumn[] {
  return (['recorded_on', 'place_on_report'] as const).filter((column) => rows.some((row) => row[column] !== undefined))
}

export function readBytes(bytes: Uint8Array, options: { chunk?: number; maxErrors?: number } = {}) {
  const { chunk = 64 * 1024, ...others } = options
  return readImportFile(piecesOf(bytes, chunk), profile, { today, ...others })
}

export function readText(text: string, options: { chunk?: number; maxErrors?: number } = {}) {
  return readBytes(Buffer.from(text), options)
}

/** The errors of a file as `line column code`; empty when it is read. */
export async function faultsOf(file: string | Uint8Array): Promise<readonly string[]> {
  const read = await (typeof file === 'string' ? readText(file) : readBytes(file))
  if (read.ok) return []
  return read.error.errors.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`)
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
