import { type CleanFile, type FilePreview, FileRefused, type RemovedTrace } from './safeFile.ts'

const PREVIEW_CHARACTERS = 20_000

/** Signs that turn the direction of what follows, and so can show a text as something else (CVE-2021-42574). */
const directionSigns = /[\u202a-\u202e\u2066-\u2069]/g

/** A text in UTF-8 as it is, but with direction signs written out, and without a byte order mark. */
export function cleanText(bytes: Uint8Array): CleanFile {
  const sent = decodeUtf8(bytes)
  const text = writeOutDirection(sent)
  const removed: RemovedTrace[] = text === sent ? [] : ['direction-signs']
  return { kind: 'text', bytes: Buffer.from(text, 'utf8'), removed, preview: textPreview(text) }
}

/** The first characters of a text, never half a character. */
export function textPreview(text: string): FilePreview {
  const cut = text.slice(0, PREVIEW_CHARACTERS)
  const whole = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
  return { kind: 'text', text: writeOutDirection(whole), isCut: text.length > PREVIEW_CHARACTERS }
}

function writeOutDirection(text: string): string {
  return text.replace(directionSigns, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`)
}

function decodeUtf8(bytes: Uint8Array): string {
  // Below a space only tab, line feed, vertical tab, form feed and carriage return are of a text; an escape steers terminals.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127))
    throw new FileRefused({ code: 'text-not-readable' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The decoder says only that it is not UTF-8, which is what the refusal says.
    throw new FileRefused({ code: 'text-not-readable' })
  }
}
