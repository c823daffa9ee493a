import { sql } from 'kysely'
import type { PiecePlace } from '../../../sealing/sealedBytes.ts'
import { plannedOnce } from '../../plannedOnce.ts'
import type { ActorTx } from '../../withActor.ts'

/** The file itself, or what can be shown of it without opening it. */
export type ContentKind = 'whole' | 'preview'

/** What documents belong to. */
export type ContentOwner = 'case' | 'pre_travel'

/** A document of a stream: a case, or a pre-travel file. */
export type ContentPlace = Pick<PiecePlace, 'tenant' | 'stream' | 'document'> & {
  readonly owner: ContentOwner
  readonly kind: ContentKind
}

export type SealedPiece = ContentPlace & PiecePlace & { readonly kind: ContentKind; readonly sealed: Buffer }

const places = {
  case: { table: sql.table('document_content'), stream: sql.ref('case_id') },
  pre_travel: { table: sql.table('pre_travel_content'), stream: sql.ref('file') },
} as const

/** Writes one piece of a document. One at a time: a file of 25 MB as text of a statement would be in memory three times. */
export async function addPiece(
  tx: ActorTx,
  { owner, tenant, stream, document, kind, piece, pieces, sealed }: SealedPiece,
): Promise<void> {
  const place = places[owner]
  await sql`insert into ${place.table} (tenant, ${place.stream}, document, kind, piece, pieces, sealed)
    values (${tenant}, ${stream}, ${document}, ${kind}, ${piece}, ${pieces}, ${sealed}) ${plannedOnce}`.execute(tx)
}

/** The pieces of a document in order; none when there is no such content, or it may not be seen. */
export async function listPieces(
  tx: ActorTx,
  { owner, tenant, stream, document, kind }: ContentPlace,
): Promise<readonly (PiecePlace & { readonly sealed: Buffer })[]> {
  const place = places[owner]
  const { rows } = await sql<PiecePlace & { readonly sealed: Buffer }>`
    select tenant, ${place.stream} as stream, document, kind, piece, pieces, sealed from ${place.table}
    where tenant = ${tenant} and ${place.stream} = ${stream} and document = ${document} and kind = ${kind}
    order by piece ${plannedOnce}`.execute(tx)
  return rows
}
