import { unreadable } from './unreadable.ts'

/** Reports are short; five megabytes is far more than any. */
export const LARGEST_REPORT = 5 * 1024 * 1024

const NEWLINE = 0x0a
const signatures = ['%PDF', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf']

/** The text of a file in UTF-8, without a byte order mark. Throws `unreadable` for anything else, with the first line that is wrong. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_REPORT) throw unreadable('too_large', { bytes: bytes.length, limit: LARGEST_REPORT })
  const start = String.fromCharCode(...bytes.subarray(0, 5))
  if (signatures.some((signature) => start.startsWith(signature)) || bytes.includes(0)) throw unreadable('not_text')
  const text = decode(bytes)
  if (text === undefined) throw unreadable('not_utf8', { line: firstBadLine(bytes) })
  if (text.trim() === '') throw unreadable('empty')
  return text
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The decoder says no more than that it failed; the caller finds the line.
    return undefined
  }
}

/** A newline is never part of another character in UTF-8, so each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    if (decode(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
    line += 1
  }
  return line
}
