import { ok, type Result, refuse } from '../domain/shared/result.ts'
import type { FileLimits } from './fileLimits.ts'
import { cleanImage } from './images/cleanImage.ts'
import { kindOf } from './kindOf.ts'
import { cleanOffice } from './office/cleanOffice.ts'
import { cleanPdf } from './pdf/cleanPdf.ts'
import { cleanText } from './plainText.ts'
import { type CleanFile, type FileRefusal, FileRefused } from './safeFile.ts'

/**
 * Reads a file that may be hostile and writes it anew. Call it in a process of its own only (`makeSafe` does): it decodes what
 * strangers sent, and bounds neither time nor memory by itself.
 */
export async function cleanFile(bytes: Uint8Array, limits: FileLimits): Promise<Result<CleanFile, FileRefusal>> {
  try {
    return ok(await clean(bytes, limits))
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.refusal)
    throw error
  }
}

function clean(bytes: Uint8Array, limits: FileLimits): CleanFile | Promise<CleanFile> {
  const kind = kindOf(bytes)
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'gif':
      return cleanImage(bytes, kind, limits)
    case 'pdf':
      return cleanPdf(bytes, limits)
    case 'zip':
      return cleanOffice(bytes, limits)
    case 'text':
      if (bytes.length <= limits.textBytes) return cleanText(bytes)
      throw new FileRefused({ code: 'too-large', bytes: bytes.length, most: limits.textBytes })
    default:
      throw new FileRefused({ code: 'kind-not-taken', kind })
  }
}
