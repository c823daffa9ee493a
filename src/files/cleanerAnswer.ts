import type { Result } from '../domain/shared/result.ts'
import type { CleanFile, FileRefusal } from './safeFile.ts'

type Header =
  | { readonly ok: false; readonly error: FileRefusal }
  | { readonly ok: true; readonly value: CleanFile; readonly bytes: number; readonly preview: number }

const NONE = new Uint8Array()

/** An answer as it crosses from the cleaning process: the length of a header in four bytes, the header, file, preview. */
export function writeAnswer(answer: Result<CleanFile, FileRefusal>): Buffer {
  if (!answer.ok) return frame(answer, NONE, NONE)
  const { bytes, preview } = answer.value
  const shown = preview.kind === 'image' ? preview.bytes : NONE
  const bare = preview.kind === 'image' ? { ...preview, bytes: NONE } : preview
  const value = { ...answer.value, bytes: NONE, preview: bare }
  return frame({ ok: true, value, bytes: bytes.length, preview: shown.length }, bytes, shown)
}

function frame(header: Header, file: Uint8Array, preview: Uint8Array): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text, file, preview])
}

/** Reads an answer; missing when it is not whole, as when the process was ended half way. */
export function parseAnswer(frame: Buffer): Result<CleanFile, FileRefusal> | undefined {
  if (frame.length < 4) return undefined
  const start = 4 + frame.readUInt32BE(0)
  if (frame.length < start) return undefined
  const header: Header = JSON.parse(frame.toString('utf8', 4, start))
  if (!header.ok) return header
  if (frame.length !== start + header.bytes + header.preview) return undefined
  const bytes = frame.subarray(start, start + header.bytes)
  const { preview } = header.value
  const shown = frame.subarray(start + header.bytes)
  return {
    ok: true,
    value: { ...header.value, bytes, preview: preview.kind === 'image' ? { ...preview, bytes: shown } : preview },
  }
}
