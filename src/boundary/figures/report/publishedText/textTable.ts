import type { NotRead } from '../../../../domain/figures/reconcile/printedReport.ts'
import type { RawRow, RawTable } from '../assemble.ts'
import { checkedCount, parseDigits } from '../count.ts'
import { cleanWords } from '../unreadable.ts'
import { parseRowLabel, plainLabel } from './labels.ts'
import type { TextLine } from './textLines.ts'

const caption = /^T(?:abel|ABEL)\s+(\d{1,3})\s*[.:]?\s+(\S.*)$/
const sizeInCaption = /\s*[([]?\b[nN]\s*=\s*(\S+?)[)\]]?\s*$/
const header = /^(?:onderwerp|uitkomst(?:en)?|resultaat|resultaten)\b.*?(?:aantal|(\d{4}))?$/i
const totalLabel = 'totaal'
const MOST_LINES = 1_000
/** No caption or row is longer; it also keeps the patterns from labouring over hostile lines. */
const LONGEST_LINE = 300

export type ReadTable = {
  readonly table: RawTable
  readonly notRead: readonly NotRead[]
  /** A year as head of the column of counts. */
  readonly headerYear: { readonly value: number; readonly line: number; readonly words: string } | null
  /** The first line after the table. */
  readonly next: number
}

type Cell = { readonly label: string; readonly count: string; readonly line: number }

/** The table whose caption stands at this place; missing when no caption with rows under it stands there. */
export function readTable(lines: readonly TextLine[], at: number): ReadTable | undefined {
  const start = lines[at]
  if (!start || start.text.length > LONGEST_LINE) return undefined
  const [, id, words] = caption.exec(start.text) ?? []
  if (id === undefined || words === undefined) return undefined
  const head = headerAfter(lines, at)
  const title = [words, ...lines.slice(at + 1, head.continued).map(({ text }) => text)].join(' ')
  const body = readCells(lines, head.next)
  if (body.cells.length === 0) return undefined

  const number = String(Number(id))
  const last = body.cells.at(-1)
  const total = last && isTotal(last) ? last : undefined
  const rows = (total ? body.cells.slice(0, -1) : body.cells).map((cell) => readRow(number, cell))
  const unread = rows.flatMap((row) => ('notRead' in row ? [row.notRead] : []))
  const size = sizeInCaption.exec(title)
  return {
    table: {
      id: number,
      title: title.replace(sizeInCaption, ''),
      line: start.line,
      n: size?.[1] === undefined ? [] : [{ value: countIn(size[1], start.line, number), line: start.line }],
      rows: rows.flatMap((row) => ('row' in row ? [row.row] : [])),
      complete: total !== undefined && rows.every((row) => 'row' in row),
      total: total ? { value: countIn(total.count, total.line, number), line: total.line } : null,
    },
    notRead: [
      ...unread,
      ...rows.flatMap((row) => ('strange' in row && row.strange ? [row.strange] : [])),
      ...(total ? [] : [part('table_end', number, last?.line ?? start.line, title)]),
    ],
    headerYear: head.year,
    next: body.next,
  }
}

/** A caption can run on to the next line; then comes a head, or the rows at once. */
function headerAfter(lines: readonly TextLine[], at: number) {
  for (const place of [at + 1, at + 2]) {
    const line = lines[place]
    const found = header.exec(line?.text.slice(0, LONGEST_LINE) ?? '')
    if (!found || !line || line.text.length > LONGEST_LINE || isSentence(line.text)) continue
    const year = found[1] === undefined ? null : { value: Number(found[1]), line: line.line, words: line.text }
    return { continued: place, next: place + 1, year }
  }
  return { continued: at + 1, next: at + 1, year: null }
}

/** Label and count on one line, or the count on the line after. Ends after the total, or before a line that is neither. */
function readCells(lines: readonly TextLine[], from: number): { cells: readonly Cell[]; next: number } {
  const cells: Cell[] = []
  let label = ''
  let place = from
  for (; place < lines.length && cells.length < MOST_LINES; place++) {
    const { text, line } = lines[place] ?? { text: '', line: 0 }
    if (text.length > LONGEST_LINE || caption.test(text) || isSentence(text)) break
    const count = text.slice(text.lastIndexOf(' ') + 1)
    const words = text.slice(0, -count.length).replace(/[\s.:…|]+$/, '')
    if (!looksLikeCount(count)) {
      // A label can run over two lines; more is no table.
      if (label !== '') break
      label = text
      continue
    }
    const cell = { label: `${label} ${words}`.trim(), count, line }
    if (cell.label === '') break
    label = ''
    cells.push(cell)
    if (isTotal(cell)) return { cells, next: place + 1 }
  }
  return { cells, next: label === '' ? place : place - 1 }
}

function readRow(table: string, cell: Cell) {
  if (!/^[-−]?\d/.test(cell.count) || /[^\d.−-]/.test(cell.count)) {
    return { notRead: part('row', table, cell.line, `${cell.label} ${cell.count}`) }
  }
  const code = parseRowLabel(table, cell.label)
  const row: RawRow = {
    code: code ?? `printed_${plainLabel(cell.label).replaceAll(' ', '_')}`.slice(0, 60),
    label: cell.label,
    value: countIn(cell.count, cell.line, table),
    line: cell.line,
  }
  return { row, strange: code === undefined ? part('row', table, cell.line, cell.label) : undefined }
}

/** Throws `unreadable` with the line when this is no count of cases. */
function countIn(text: string, line: number, table: string): number {
  return checkedCount(parseDigits(text) ?? Number.NaN, { line, table, words: cleanWords(text) })
}

/** Digits, or what stands in a cell instead of them: a dash, a star, less than five. */
function looksLikeCount(word: string): boolean {
  return /^(?:[-−<>≤≥*x]?\d[\d.,]*|[-−–*])$/.test(word)
}

function isTotal(cell: Cell): boolean {
  return plainLabel(cell.label) === totalLabel
}

function isSentence(text: string): boolean {
  return /[a-z][.;]\s*$/i.test(text)
}

function part(kind: NotRead['part'], table: string, line: number, words: string): NotRead {
  return { part: kind, place: { table, row: null, line }, words: cleanWords(words) }
}
