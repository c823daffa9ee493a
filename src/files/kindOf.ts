import type { FileKind, RefusedKind } from './safeFile.ts'

/** What the first bytes say. An archive is looked into later: an office file is one. */
export type SniffedKind = Exclude<FileKind, 'docx' | 'xlsx' | 'odt'> | 'gif' | 'zip' | RefusedKind

/** Where a format writes its signature, and what it is. The first that fits wins. */
const signatures: readonly (readonly [offset: number, signature: string, kind: SniffedKind])[] = [
  [0, '\xff\xd8\xff', 'jpeg'],
  [0, '\x89PNG\r\n\x1a\n', 'png'],
  [0, 'GIF87a', 'gif'],
  [0, 'GIF89a', 'gif'],
  [8, 'WEBP', 'webp'],
  [8, 'WAVE', 'sound'],
  [8, 'AVI ', 'film'],
  [0, '%PDF-', 'pdf'],
  [0, 'PK\x03\x04', 'zip'],
  [0, 'PK\x05\x06', 'archive'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office-old-or-locked'],
  [0, '{\\rtf', 'office-old-or-locked'],
  [4, 'ftyphei', 'heic'],
  [4, 'ftyphev', 'heic'],
  [4, 'ftypmif1', 'heic'],
  [4, 'ftypmsf1', 'heic'],
  [4, 'ftypavi', 'heic'],
  [4, 'ftypM4A', 'sound'],
  [4, 'ftyp', 'film'],
  [0, '\x1aE\xdf\xa3', 'film'],
  [0, 'OggS', 'sound'],
  [0, 'ID3', 'sound'],
  [0, '#!AMR', 'sound'],
  [0, 'fLaC', 'sound'],
  [0, '\xff\xfb', 'sound'],
  [0, 'II*\0', 'tiff'],
  [0, 'MM\0*', 'tiff'],
  [0, 'MZ', 'program'],
  [0, '\x7fELF', 'program'],
  [0, '\xca\xfe\xba\xbe', 'program'],
  [0, '#!/', 'program'],
  [0, 'Rar!', 'archive'],
  [0, '7z\xbc\xaf', 'archive'],
  [0, '\x1f\x8b', 'archive'],
  [0, 'BZh', 'archive'],
  [0, '\xfd7zXZ', 'archive'],
]

/** Marks of markup, looked for near the start only: later in a text they are just text. */
const markup: readonly (readonly [RegExp, RefusedKind])[] = [
  [/<svg[\s>]/i, 'svg'],
  [/<(!doctype\s+html|html|head|body|script|iframe|meta|\?xml)[\s>?]/i, 'html'],
  [/^(from|received|return-path|mime-version|message-id):[^\n]*\n/i, 'mail'],
]

/** What a file is, by its bytes alone; `text` when nothing else fits and it holds no byte that a text can't have. */
export function kindOf(bytes: Uint8Array): SniffedKind {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const known = signatures.find(([offset, signature]) => start.startsWith(signature, offset))
  if (known && (known[0] !== 8 || start.startsWith('RIFF'))) return known[2]
  if (/^(\xff\xfe|\xfe\xff)/.test(start)) return 'text'
  if (hasBinary(bytes.subarray(0, 4096))) return 'unknown'
  return markup.find(([mark]) => mark.test(start.slice(0, 1024)))?.[1] ?? 'text'
}

/** A control character that no text needs: all but tab, line feed, vertical tab, form feed, carriage return and escape. */
function hasBinary(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
