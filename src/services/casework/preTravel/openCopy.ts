import type { Actor } from '../../../domain/access/actor.ts'
import { mayOpenCopies } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ContentKind } from '../../../store/casework/documents/documentContent.ts'
import { findPreTravel } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { CaseworkTools } from '../casework.ts'
import { openContent } from '../documents/keepContent.ts'
import { contentOf, type OpenedDocument } from '../documents/openDocument.ts'
import { listCopies } from './copies.ts'
import { logPartOf, refuseOutsiders } from './preTravelTerms.ts'

export type OpenCopy = (
  actor: Actor,
  request: { readonly number: string; readonly copy: number; readonly content: ContentKind },
) => Promise<OpenedDocument>

/**
 * The bytes of a copy, or what can be shown of it, with a line in the access log. Fails with `not-found`, and says nothing more, when there
 * is no such file or copy, when the consent does not go so far, and when the file was destroyed; with `forbidden` outside the hub.
 */
export function makeOpenCopy({ withActor, keyRing }: Pick<CaseworkTools, 'withActor' | 'keyRing'>): OpenCopy {
  return async (actor, { number, copy, content }) => {
    refuseOutsiders(actor)
    const { tenant, purpose } = actor
    return withActor(actor, async (tx) => {
      const kept = await findPreTravel(tx, tenant, number)
      if (!kept || !mayOpenCopies(kept)) throw new AppError('not-found')
      const found = (await listCopies(tx, keyRing, tenant, kept.id)).find((one) => one.copy === copy)
      const place = { owner: 'pre_travel', tenant, stream: kept.id, document: copy, kind: content } as const
      const bytes = await openContent(tx, keyRing, place)
      if (!found || !bytes) throw new AppError('not-found')
      await appendAccess(tx, { action: 'open_pre_travel_copy', purpose, cases: [], part: logPartOf(number) })
      return contentOf({ ...found.note, mediaType: found.mediaType }, content, bytes)
    })
  }
}
