/** Where something stands: table and row as the report names them, line as counted in the file. Null is 'not in one'. */
export type Place = { readonly table: string | null; readonly row: string | null; readonly line: number | null }

/**
 * A number as somebody printed it, with everything that it claims to be: `table.6.n`, `table.5.rows.unknown`,
 * `cases`, `cases.abandonment`, `change.abandonment`, `group.minor.abandonment`, `open.abandonment`, `year`.
 * One number can claim two things; several numbers can claim the same thing.
 */
export type PrintedNumber = {
  readonly claims: readonly string[]
  readonly value: number
  readonly place: Place
  /** The row's own words, or the words around a number in a sentence. */
  readonly label: string | null
  /** True when the report does not print the number but its wording leaves no other ('equal to last year' is a change of 0). */
  readonly implied: boolean
}

type PrintedRow = { readonly code: string; readonly number: PrintedNumber }

export type PrintedTable = {
  readonly id: string
  readonly title: string
  readonly line: number | null
  readonly n: readonly PrintedNumber[]
  readonly rows: readonly PrintedRow[]
  /** False when a row could not be read: then the rows need not add up. */
  readonly complete: boolean
  readonly total: PrintedNumber | null
}

/** What a sentence says without a number. */
export type Phrase = {
  readonly says: 'found_after_verification' | 'referred_to_care' | 'all_returned_with_support'
  readonly topic: string
  readonly line: number | null
}

/** A part that the reader could not place. `words` is cleaned and at most 60 characters. */
export type NotRead = {
  readonly part: 'sentence' | 'row' | 'table_end' | 'column' | 'field' | 'reference' | 'more'
  readonly place: Place
  readonly words: string
}

/** A report as somebody printed it, whoever made it and in whatever form it came. */
export type PrintedReport = {
  readonly tables: readonly PrintedTable[]
  readonly statements: readonly PrintedNumber[]
  readonly phrases: readonly Phrase[]
  readonly notRead: readonly NotRead[]
}

/** Every number of the report, in the order of tables, then sentences. */
export function numbersOf(report: PrintedReport): readonly PrintedNumber[] {
  const inTables = report.tables.flatMap((table) => [
    ...table.n,
    ...table.rows.map((row) => row.number),
    ...(table.total ? [table.total] : []),
  ])
  return [...inTables, ...report.statements]
}

export function tableOf(report: PrintedReport, id: string): PrintedTable | undefined {
  return report.tables.find((table) => table.id === id)
}

/** The printed number of a row; missing when the table has no such row. */
export function rowOf(table: PrintedTable | undefined, code: string): PrintedNumber | undefined {
  return table?.rows.find((row) => row.code === code)?.number
}
