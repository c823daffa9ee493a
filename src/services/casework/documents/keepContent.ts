import type { SafeFile } from '../../../files/safeFile.ts'
import { PIECE_BYTES, pieceStarts, sealPiece } from '../../../sealing/sealedBytes.ts'
import { addPiece, type ContentKind } from '../../../store/casework/documents/documentContent.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import type { AfterWriting } from '../casework.ts'

type Place = { readonly tenant: number; readonly caseId: number; readonly document: number; readonly kind: ContentKind }

/** Keeps the bytes of a document in the transaction that writes its event, and says which number it got. */
export function keepContent(keyRing: KeyRing, file: SafeFile, added: { document: number }): AfterWriting {
  return async (tx, { tenant }, { caseId, events }) => {
    const event = events.find(({ type }) => type === 'document_added')
    if (event?.type !== 'document_added') throw new Error('a document was kept without its event')
    const { document } = event.facts
    const key = (await keyRing.findKeys(tenant, [caseId])).get(caseId)
    if (!key) throw new Error('a stream has no key')
    await addPieces(tx, key, { tenant, caseId, document, kind: 'whole' }, file.bytes)
    const preview = previewBytes(file)
    if (preview) await addPieces(tx, key, { tenant, caseId, document, kind: 'preview' }, preview)
    added.document = document
  }
}

function previewBytes({ preview }: SafeFile): Uint8Array | undefined {
  if (preview.kind === 'none') return undefined
  return preview.kind === 'image' ? preview.bytes : Buffer.from(preview.text, 'utf8')
}

async function addPieces(tx: ActorTx, key: Buffer, place: Place, bytes: Uint8Array): Promise<void> {
  const starts = pieceStarts(bytes.length)
  for (const [piece, start] of starts.entries()) {
    const at = { ...place, piece, pieces: starts.length }
    await addPiece(tx, { ...at, sealed: sealPiece(key, at, bytes.subarray(start, start + PIECE_BYTES)) })
  }
}
