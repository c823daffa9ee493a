import type { FilePreview, SafeFile } from '../../../files/safeFile.ts'
import { openPiece, PIECE_BYTES, pieceStarts, sealPiece } from '../../../sealing/sealedBytes.ts'
import { addPiece, type ContentPlace, listPieces } from '../../../store/casework/documents/documentContent.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import type { AfterWriting } from '../casework.ts'

/** What is kept of a file: its bytes, and what can be shown of it. */
export type FileContent = { readonly bytes: Uint8Array; readonly preview: Uint8Array | undefined }

/** What is kept of a file that was written anew. */
export function contentToKeep({ bytes, preview }: Pick<SafeFile, 'bytes' | 'preview'>): FileContent {
  return { bytes, preview: previewBytes(preview) }
}

/** Keeps the bytes of a document in the transaction that writes its event, and says which number it got. */
export function keepContent(keyRing: KeyRing, file: FileContent, added: { document: number }): AfterWriting {
  return async (tx, { tenant }, { caseId, events }) => {
    const event = events.find(({ type }) => type === 'document_added')
    if (event?.type !== 'document_added') throw new Error('a document was kept without its event')
    const { document } = event.facts
    await addContent(tx, keyRing, { owner: 'case', tenant, stream: caseId, document }, file)
    added.document = document
  }
}

/** Where a document belongs: to a case or a pre-travel file, under its number. */
export type DocumentPlace = Omit<ContentPlace, 'kind'>

/** Seals a file and its preview under the key of their stream, piece by piece. Throws when there is no key. */
export async function addContent(
  tx: ActorTx,
  keyRing: KeyRing,
  place: DocumentPlace,
  { bytes, preview }: FileContent,
): Promise<void> {
  const key = (await keyRing.findKeys(place.tenant, [place.stream])).get(place.stream)
  if (!key) throw new Error('a stream has no key')
  await addPieces(tx, key, { ...place, kind: 'whole' }, bytes)
  if (preview) await addPieces(tx, key, { ...place, kind: 'preview' }, preview)
}

/**
 * The bytes of a document. Missing when there are none, when they may not be seen, and when the key of the stream was destroyed. Throws
 * when a piece was moved, changed or taken out.
 */
export async function openContent(tx: ActorTx, keyRing: KeyRing, place: ContentPlace): Promise<Buffer | undefined> {
  const pieces = await listPieces(tx, place)
  const key = (await keyRing.findKeys(place.tenant, [place.stream])).get(place.stream)
  const [first] = pieces
  if (!first || !key) return undefined
  if (pieces.length !== first.pieces) throw new Error('a document misses a piece')
  return Buffer.concat(pieces.map((piece) => openPiece(key, piece, piece.sealed)))
}

function previewBytes(preview: FilePreview): Uint8Array | undefined {
  if (preview.kind === 'none') return undefined
  return preview.kind === 'image' ? preview.bytes : Buffer.from(preview.text, 'utf8')
}

async function addPieces(tx: ActorTx, key: Buffer, place: ContentPlace, bytes: Uint8Array): Promise<void> {
  const starts = pieceStarts(bytes.length)
  for (const [piece, start] of starts.entries()) {
    const at = { ...place, piece, pieces: starts.length }
    await addPiece(tx, { ...at, sealed: sealPiece(key, at, bytes.subarray(start, start + PIECE_BYTES)) })
  }
}
