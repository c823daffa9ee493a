import { sql } from 'kysely'
import type { PiecePlace } from '../../../sealing/sealedBytes.ts'
import { plannedOnce } from '../../plannedOnce.ts'
import type { ActorTx } from '../../withActor.ts'

/** The file itself, or what can be shown of it without opening it. */
export type ContentKind = 'whole' | 'preview'

export type SealedPiece = PiecePlace & { readonly kind: ContentKind; readonly sealed: Buffer }

/** Writes one piece of a document. One at a time: a file of 25 MB as text of a statement would be in memory three times. */
export async function addPiece(
  tx: ActorTx,
  { tenant, caseId, document, kind, piece, pieces, sealed }: SealedPiece,
): Promise<void> {
  await sql`insert into document_content (tenant, case_id, document, kind, piece, pieces, sealed)
    values (${tenant}, ${caseId}, ${document}, ${kind}, ${piece}, ${pieces}, ${sealed}) ${plannedOnce}`.execute(tx)
}

/** The pieces of a document in order; none when there is no such content, or it may not be seen. */
export async function listPieces(
  tx: ActorTx,
  { tenant, caseId, document, kind }: Pick<SealedPiece, 'tenant' | 'caseId' | 'document' | 'kind'>,
): Promise<readonly SealedPiece[]> {
  const { rows } = await sql<SealedPiece>`
    select tenant, case_id as "caseId", document, kind, piece, pieces, sealed from document_content
    where tenant = ${tenant} and case_id = ${caseId} and document = ${document} and kind = ${kind}
    order by piece ${plannedOnce}`.execute(tx)
  return rows
}
