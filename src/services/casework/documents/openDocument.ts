import { createHash } from 'node:crypto'
import type { Actor } from '../../../domain/access/actor.ts'
import { hatOf } from '../../../domain/access/hatOf.ts'
import { foldChapters } from '../../../domain/casework/caseFile.ts'
import type { CaseDocument } from '../../../domain/casework/journal/journalFile.ts'
import { parseCaseEvent } from '../../../domain/casework/parseEvent.ts'
import { AppError } from '../../../errors.ts'
import type { ContentKind } from '../../../store/casework/documents/documentContent.ts'
import { type CaseRead, readCase } from '../../../store/casework/readCase.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'
import { openParts } from '../openParts.ts'
import { scopeOf } from '../scopeOf.ts'
import { DOCUMENTS, type DocumentNote, parseDocumentNote } from './documentPart.ts'
import { openContent } from './keepContent.ts'

export type OpenedDocument = {
  readonly name: string
  /** Of these bytes: a preview is another kind of file than its document. */
  readonly mediaType: string
  readonly bytes: Buffer
  /** A preview that shows only the beginning. */
  readonly isCut: boolean
}

export type OpenDocument = (
  actor: Actor,
  request: { readonly number: string; readonly document: number; readonly content: ContentKind },
) => Promise<OpenedDocument>

/**
 * The bytes of a document, or what can be shown of it, with a line in the access log. Fails with `not-found`, and says nothing more, when
 * the case may not be seen, when the part was not shared, when there is no such document or preview, and when it was withdrawn.
 */
export function makeOpenDocument(withActor: WithActor, keyRing: KeyRing): OpenDocument {
  return async (actor, { number, document, content }) => {
    // Who does not work on cases has no role in the database that could even look.
    if (hatOf(actor.role) === undefined) throw new AppError('not-found')
    return withActor(actor, async (tx) => {
      const reading = { action: 'open_document', purpose: actor.purpose, parts: [], as: DOCUMENTS } as const
      const read = await readCase(tx, scopeOf(actor), number, reading)
      const found = read && documentOf(read, document)
      // The line in the log goes with the transaction: nothing was shown.
      if (!read || !found) throw new AppError('not-found')
      const { tenant } = actor
      const { case_id: caseId } = read.state
      const place = { owner: 'case', tenant, stream: caseId, document } as const
      const bytes = await openContent(tx, keyRing, { ...place, kind: content })
      const note = await noteOf(tx, keyRing, { tenant, caseId, document })
      if (!bytes || !note) throw new AppError('not-found')
      return contentOf({ ...note, mediaType: found.mediaType }, content, bytes)
    })
  }
}

function documentOf({ events }: CaseRead, document: number): CaseDocument | undefined {
  const { journal } = foldChapters(events.map(({ type, occurred, facts }) => parseCaseEvent(type, occurred, facts)))
  return journal.documents.find((one) => one.document === document && !one.withdrawn)
}

/** A document, or its preview, as it goes to who may see it. Throws when its bytes are not those that were added; fails with `not-found` without a preview. */
export function contentOf(
  { name, mediaType, sha256, preview, previewIsCut }: DocumentNote & { readonly mediaType: string },
  content: ContentKind,
  bytes: Buffer,
): OpenedDocument {
  if (content === 'preview') {
    if (preview === undefined) throw new AppError('not-found')
    return { name, mediaType: preview, bytes, isCut: previewIsCut }
  }
  if (sha256Of(bytes) !== sha256) throw new Error('a document is not the one that was added')
  return { name, mediaType, bytes, isCut: false }
}

type Place = { readonly tenant: number; readonly caseId: number; readonly document: number }

async function noteOf(
  tx: ActorTx,
  keyRing: KeyRing,
  { tenant, caseId, document }: Place,
): Promise<DocumentNote | undefined> {
  const opened = await openParts(tx, keyRing, tenant, [caseId], [DOCUMENTS])
  return opened.map(({ content }) => parseDocumentNote(content, document)).find((note) => note !== undefined)
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
