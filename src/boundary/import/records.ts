import { type QuoteFault, type Separator, separatorOf, splitCells } from './cells.ts'
import { type Line, longestLine, type TextLine, type UnreadableLine } from './lines.ts'

/** A record and the physical line on which it begins. */
export type CsvRecord = {
  readonly line: number
  readonly cells: readonly string[]
}

/** What could not be read as a record. `cellsBefore` counts the cells up to the wrong byte, that one included. */
export type RecordFault = {
  readonly line: number
  readonly fault: QuoteFault | UnreadableLine['fault']
  readonly byte?: number
  readonly cellsBefore?: number
}

export type RecordReader = {
  readonly add: (line: Line, found: (CsvRecord | RecordFault)[]) => void
  readonly end: (found: (CsvRecord | RecordFault)[]) => void
}

/**
 * Puts lines together to records; the first record tells the separator. A quoted cell may run over several lines, and no
 * further than the longest line. After a fault it goes on with the next physical line, so that one forgotten quote does not
 * hide what is wrong below it.
 */
export function makeRecordReader(): RecordReader {
  let separator: Separator | undefined
  let open: TextLine[] = []
  let openLength = 0

  function split(text: string) {
    separator ??= separatorOf(text)
    return splitCells(text, separator)
  }

  /** Gives the lines of the open record that have to be read again. */
  function giveUp(found: (CsvRecord | RecordFault)[]): readonly Line[] {
    const [first, ...rest] = open
    open = []
    openLength = 0
    if (!first) return []
    const alone = split(first.text)
    found.push({ line: first.number, fault: typeof alone === 'string' ? alone : 'misplaced_quote' })
    return rest
  }

  function complete(found: (CsvRecord | RecordFault)[]): readonly Line[] {
    const cells = split(open.map(({ text }) => text).join('\n'))
    if (typeof cells === 'string') return giveUp(found)
    found.push({ line: open[0]?.number ?? 0, cells })
    open = []
    openLength = 0
    return []
  }

  /** Gives the lines that have to be read after this one, in their order. */
  function take(line: Line, found: (CsvRecord | RecordFault)[]): readonly Line[] {
    if ('fault' in line) {
      if (open.length > 0) return [...giveUp(found), line]
      found.push(unreadable(line))
      return []
    }
    if (open.length === 0 && isBlank(line.text)) return []
    open.push(line)
    openLength += line.text.length + 1
    const isWhole = hasOddQuotes(line.text) === open.length > 1
    if (isWhole) return complete(found)
    return openLength > longestLine ? giveUp(found) : []
  }

  function unreadable(line: UnreadableLine): RecordFault {
    if (line.fault === 'line_too_long') return { line: line.number, fault: line.fault }
    const before = split(line.before)
    const place = { line: line.number, fault: line.fault, byte: line.byte }
    return typeof before === 'string' ? place : { ...place, cellsBefore: before.length }
  }

  function takeAll(lines: readonly Line[], found: (CsvRecord | RecordFault)[]): void {
    const stack = lines.toReversed()
    for (let line = stack.pop(); line !== undefined; line = stack.pop()) {
      stack.push(...take(line, found).toReversed())
    }
  }

  return {
    add: (line, found) => takeAll([line], found),
    end(found) {
      while (open.length > 0) takeAll(giveUp(found), found)
    },
  }
}

function isBlank(text: string): boolean {
  return text === '' || /^ +$/.test(text)
}

function hasOddQuotes(text: string): boolean {
  let odd = false
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}
