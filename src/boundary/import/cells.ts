const quote = '"'

/** What is wrong with the quotes of a record. */
export type QuoteFault = 'unclosed_quote' | 'misplaced_quote'

/** The separators that a file can have. */
const separators = [',', ';', '\t'] as const

export type Separator = (typeof separators)[number]

/** The separator that divides a header into most columns; a comma when none divides it. */
export function separatorOf(header: string): Separator {
  let best: Separator = ','
  let most = 0
  for (const separator of separators) {
    const cells = splitCells(header, separator)
    if (typeof cells === 'string' || cells.length <= most) continue
    best = separator
    most = cells.length
  }
  return best
}

/** The cells of one record, their quotes taken away (RFC 4180, section 2), or what is wrong with its quotes. */
export function splitCells(record: string, separator: Separator): readonly string[] | QuoteFault {
  if (!record.includes(quote)) return record.split(separator)
  const cells: string[] = []
  let at = 0
  while (true) {
    const cell = record[at] === quote ? quotedCell(record, at) : plainCell(record, at, separator)
    if (typeof cell === 'string') return cell
    cells.push(cell.text)
    if (cell.end === record.length) return cells
    if (record[cell.end] !== separator) return 'misplaced_quote'
    at = cell.end + 1
  }
}

type CellEnd = {
  readonly text: string
  /** Where the cell ends: at a separator or at the end of the record, if its quotes are right. */
  readonly end: number
}

function plainCell(record: string, start: number, separator: Separator): CellEnd | QuoteFault {
  const found = record.indexOf(separator, start)
  const end = found === -1 ? record.length : found
  const text = record.slice(start, end)
  return text.includes(quote) ? 'misplaced_quote' : { text, end }
}

function quotedCell(record: string, start: number): CellEnd | QuoteFault {
  let close = record.indexOf(quote, start + 1)
  while (close !== -1 && record[close + 1] === quote) close = record.indexOf(quote, close + 2)
  if (close === -1) return 'unclosed_quote'
  return { text: record.slice(start + 1, close).replaceAll('""', quote), end: close + 1 }
}
