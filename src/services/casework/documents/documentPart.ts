import type { OpenPart, PartContent } from '../../../domain/casework/sealedPart.ts'
import type { SafeFile } from '../../../files/safeFile.ts'
import { openedAsText } from '../../../files/safeName.ts'

/** The part that goes sealed with a document: its name, and what its bytes are known by. */
export const DOCUMENTS = 'documents'

/** What is sealed of a document beside its bytes. The hashes are SHA-256 in hexadecimal: of what is kept, and of what was sent. */
export type DocumentNote = {
  readonly name: string
  readonly sha256: string
  readonly sha256OfOriginal: string
  /** The media type of the preview; missing without one. */
  readonly preview: string | undefined
  /** The preview shows only the beginning. */
  readonly previewIsCut: boolean
}

export function documentPart(name: string, { sha256, sha256OfOriginal, preview }: SafeFile): OpenPart {
  const shown = preview.kind === 'none' ? {} : { preview: preview.kind === 'image' ? preview.mediaType : TEXT }
  const cut = preview.kind === 'text' && preview.isCut ? { preview_is_cut: 1 } : {}
  return {
    part: DOCUMENTS,
    content: { name, sha256, sha256_of_original: sha256OfOriginal, ...shown, ...cut },
  }
}

const TEXT = 'text/plain; charset=utf-8'

/** The note of a document among the opened parts of its case; missing when it is about something else, such as a paper. */
export function parseDocumentNote(content: PartContent, document: number): DocumentNote | undefined {
  const { name, sha256, sha256_of_original: sha256OfOriginal, preview, preview_is_cut: isCut } = content
  if (content.document !== document || typeof name !== 'string') return undefined
  if (typeof sha256 !== 'string' || typeof sha256OfOriginal !== 'string') return undefined
  const shown = typeof preview === 'string' ? preview : undefined
  // One that was added under the name of a table is taken as a text now, too.
  return { name: openedAsText(name), sha256, sha256OfOriginal, preview: shown, previewIsCut: isCut === 1 }
}
