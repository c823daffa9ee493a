import { Buffer, isUtf8 } from 'node:buffer'

/** A physical line of a file, from 1, without its line ending; or what makes it unreadable. */
export type Line = TextLine | UnreadableLine

export type TextLine = {
  readonly number: number
  readonly text: string
}

export type UnreadableLine =
  | { readonly number: number; readonly fault: 'line_too_long' }
  /** `byte` is the place of the first wrong byte in its line, from 1; `before` the text up to it. */
  | { readonly number: number; readonly fault: 'not_utf8'; readonly byte: number; readonly before: string }

export type LineSplitter = {
  /** The lines that this piece of the file completes. */
  readonly push: (chunk: Uint8Array) => readonly Line[]
  /** The last line, when the file does not end with a line ending. */
  readonly end: () => readonly Line[]
}

/** More than any row needs. What a longer line holds beyond it is never kept, however long the line is. */
export const longestLine = 16 * 1024

const lineFeed = 0x0a
const carriageReturn = 0x0d
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** Cuts bytes into lines at LF or CRLF; takes a byte order mark away; keeps at most one line of bytes. */
export function makeLineSplitter(): LineSplitter {
  let kept: Buffer[] = []
  let keptLength = 0
  let number = 1

  function keep(piece: Buffer): void {
    keptLength += piece.length
    if (keptLength > longestLine) kept = []
    else if (piece.length > 0) kept.push(Buffer.from(piece))
  }

  function complete(piece: Buffer): Line {
    const tooLong = keptLength + piece.length > longestLine
    const bytes = kept.length === 0 ? piece : Buffer.concat([...kept, piece])
    kept = []
    keptLength = 0
    const line: Line = tooLong ? { number, fault: 'line_too_long' } : readLine(number, bytes)
    number += 1
    return line
  }

  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const lines: Line[] = []
      let start = 0
      for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
        lines.push(complete(bytes.subarray(start, end)))
        start = end + 1
      }
      keep(bytes.subarray(start))
      return lines
    },
    end: () => (keptLength === 0 ? [] : [complete(Buffer.alloc(0))]),
  }
}

function readLine(number: number, bytes: Buffer): Line {
  const withoutEnding = bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes
  const hasMark = number === 1 && withoutEnding.subarray(0, byteOrderMark.length).equals(byteOrderMark)
  const content = hasMark ? withoutEnding.subarray(byteOrderMark.length) : withoutEnding
  if (isUtf8(content)) return { number, text: content.toString('utf8') }
  const before = textBeforeFault(content)
  const byte = Buffer.byteLength(before) + (hasMark ? byteOrderMark.length : 0) + 1
  return { number, fault: 'not_utf8', byte, before }
}

const replacement = '\u{FFFD}'
const replacementBytes = Buffer.from(replacement)

/** A lenient decoder puts a replacement character at each fault; one that really stands in the text is passed over. */
function textBeforeFault(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  let at = text.indexOf(replacement)
  while (at !== -1) {
    const offset = Buffer.byteLength(text.slice(0, at))
    if (!bytes.subarray(offset, offset + replacementBytes.length).equals(replacementBytes)) break
    at = text.indexOf(replacement, at + 1)
  }
  return text.slice(0, at)
}
