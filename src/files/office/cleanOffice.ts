import type { FileLimits } from '../fileLimits.ts'
import { type CleanFile, FileRefused, mediaTypes } from '../safeFile.ts'
import { cleanOdt } from './cleanOdt.ts'
import { cleanOoxml } from './cleanOoxml.ts'
import { type Parts, readParts } from './readParts.ts'

/** An archive that is a Word, Excel or OpenDocument text, made safe; any other archive is refused as one. */
export async function cleanOffice(bytes: Uint8Array, limits: FileLimits): Promise<CleanFile> {
  const parts = await readParts(bytes, limits)
  if (!parts) throw new FileRefused({ code: 'kind-not-taken', kind: 'archive' })
  const kind = officeKind(parts)
  if (!kind) throw new FileRefused({ code: 'kind-not-taken', kind: 'archive' })
  return kind === 'odt' ? cleanOdt(parts, limits) : cleanOoxml(kind, parts, limits)
}

function officeKind(parts: Parts): 'docx' | 'xlsx' | 'odt' | undefined {
  if (parts.get('mimetype')?.toString('latin1').trim() === mediaTypes.odt) return 'odt'
  if (!parts.has('[Content_Types].xml')) return undefined
  if (parts.has('word/document.xml')) return 'docx'
  return parts.has('xl/workbook.xml') ? 'xlsx' : undefined
}
