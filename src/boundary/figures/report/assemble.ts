import type {
  NotRead,
  Phrase,
  Place,
  PrintedNumber,
  PrintedReport,
  PrintedTable,
} from '../../../domain/figures/reconcile/printedReport.ts'
import { cleanWords, unreadable } from './unreadable.ts'

export type RawRow = {
  readonly code: string
  readonly label: string
  readonly value: number
  readonly line: number | null
}

export type RawTable = {
  readonly id: string
  readonly title: string
  readonly line: number | null
  readonly n: readonly { readonly value: number; readonly line: number | null }[]
  readonly rows: readonly RawRow[]
  readonly complete: boolean
  readonly total: { readonly value: number; readonly line: number | null } | null
}

// Far more than any report has; looking for the culprit among very many wrong numbers takes long.
const MOST_TABLES = 50
const MOST_ROWS = 500
const MOST_SIZES = 5
const MOST_STATEMENTS = 500
const MOST_NOT_READ = 50
const inNoTable = { table: null, row: null }

/** A number of a sentence or a list: what it claims, and where it stands. */
export function stated(
  claims: readonly string[],
  value: number,
  at: { readonly line: number | null; readonly label?: string; readonly implied?: boolean; readonly table?: string },
): PrintedNumber {
  return {
    claims,
    value,
    place: { ...inNoTable, table: at.table ?? null, line: at.line },
    label: at.label === undefined ? null : cleanWords(at.label),
    implied: at.implied ?? false,
  }
}

/** Throws `unreadable` when a table has the same row twice, more rows than anyone prints, or codes that are no codes. */
function printedTable(raw: RawTable): PrintedTable {
  const { id, title, line, complete } = raw
  checkCode(id, { table: id })
  if (raw.rows.length > MOST_ROWS) throw unreadable('too_many', { table: id, limit: MOST_ROWS })
  if (raw.n.length > MOST_SIZES) throw unreadable('too_many', { table: id, limit: MOST_SIZES })
  const seen = new Set<string>()
  for (const row of raw.rows) {
    const where = { table: id, ...(row.line === null ? {} : { line: row.line }) }
    checkCode(row.code, where)
    if (seen.has(row.code)) throw unreadable('row_twice', { ...where, words: cleanWords(row.label || row.code) })
    seen.add(row.code)
  }
  const number = (claim: string, value: number, place: Place, label: string | null): PrintedNumber => ({
    claims: [`table.${id}.${claim}`],
    value,
    place,
    label,
    implied: false,
  })
  return {
    id,
    title: cleanWords(title),
    line,
    complete,
    n: raw.n.map((n) => number('n', n.value, { table: id, row: null, line: n.line }, null)),
    rows: raw.rows.map(({ code, label, value, line: at }) => ({
      code,
      number: number(`rows.${code}`, value, { table: id, row: code, line: at }, cleanWords(label)),
    })),
    total: raw.total && number('total', raw.total.value, { table: id, row: 'total', line: raw.total.line }, null),
  }
}

/** The report from its parts; a year in the title of a table counts as said. Throws `unreadable` without tables or with one twice. */
export function assemble(parts: {
  readonly tables: readonly RawTable[]
  readonly statements: readonly PrintedNumber[]
  readonly phrases?: readonly Phrase[]
  readonly notRead?: readonly NotRead[]
}): PrintedReport {
  if (parts.tables.length === 0) throw unreadable('no_tables')
  if (parts.tables.length > MOST_TABLES) throw unreadable('too_many', { limit: MOST_TABLES })
  if (parts.statements.length > MOST_STATEMENTS) throw unreadable('too_many', { limit: MOST_STATEMENTS })
  const twice = parts.tables.find(({ id }, place) => parts.tables.findIndex((other) => other.id === id) < place)
  if (twice)
    throw unreadable('table_twice', { table: cleanWords(twice.id), ...(twice.line ? { line: twice.line } : {}) })
  const tables = parts.tables.map(printedTable)
  return {
    tables,
    statements: [...parts.statements, ...parts.tables.flatMap(yearsInTitle)],
    phrases: parts.phrases ?? [],
    notRead: firstOf(parts.notRead ?? []),
  }
}

/** A person reads the first ones; of the others it says how many there are. */
function firstOf(notRead: readonly NotRead[]): readonly NotRead[] {
  const more = notRead.length - MOST_NOT_READ
  if (more <= 0) return notRead
  const rest: NotRead = { part: 'more', place: { ...inNoTable, line: null }, words: String(more) }
  return [...notRead.slice(0, MOST_NOT_READ), rest]
}

function yearsInTitle({ id, title, line }: RawTable): readonly PrintedNumber[] {
  return [...title.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) =>
    stated(['year'], Number(year), { line, label: title, table: id }),
  )
}

function checkCode(code: string, where: Readonly<Record<string, string | number>>): void {
  if (!/^[A-Za-z0-9_]{1,60}$/.test(code)) throw unreadable('code', { ...where, words: cleanWords(code) })
}
