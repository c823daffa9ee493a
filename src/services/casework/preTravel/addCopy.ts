import type { Actor } from '../../../domain/access/actor.ts'
import { addCopy, type PreTravelReason } from '../../../domain/casework/preTravel/preTravelRules.ts'
import { canonicalJson } from '../../../domain/shared/canonicalJson.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { makeSafe } from '../../../files/makeSafe.ts'
import type { SafeFile } from '../../../files/safeFile.ts'
import { safeName } from '../../../files/safeName.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { takeRecordedMoment } from '../../../store/casework/events.ts'
import { findPreTravel } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { CaseworkTools } from '../casework.ts'
import type { DocumentRefusal } from '../documents/addDocument.ts'
import { documentPart } from '../documents/documentPart.ts'
import { addContent, contentToKeep } from '../documents/keepContent.ts'
import { COPIES } from './copies.ts'
import { logPartOf, refuseOutsiders } from './preTravelTerms.ts'
import { lockedFile, writePreTravel } from './writePreTravel.ts'

/** Why a copy was not added: what the file is, what its name says, or how it stands with the pre-travel file. */
export type CopyRefusal =
  | Exclude<DocumentRefusal, { readonly about: 'case' }>
  | { readonly about: 'pre_travel'; readonly reason: PreTravelReason }

export type AddCopy = (
  actor: Actor,
  request: { readonly number: string; readonly name: string; readonly bytes: Uint8Array },
) => Promise<Result<{ readonly copy: number }, CopyRefusal>>

/**
 * Puts a copy of a paper into a file that waits: written anew as every document is, and sealed under the key of the file. Fails with
 * `forbidden` outside the hub, with `not-found`, and with `busy` when many files wait to be cleaned.
 */
export function makeAddCopy(tools: CaseworkTools): AddCopy {
  return async (actor, { number, name, bytes }) => {
    refuseOutsiders(actor)
    const { tenant, purpose } = actor
    // Reading a file costs seconds: what the rule refuses does not get that far.
    const seen = await tools.withActor(actor, (tx) => findPreTravel(tx, tenant, number))
    if (!seen) throw new AppError('not-found')
    const takes = addCopy(seen)
    if (!takes.ok) return refuse({ about: 'pre_travel', reason: takes.error })
    const made = await makeSafe(bytes)
    if (!made.ok) return refuse({ about: 'file', refusal: made.error })
    const file = made.value
    const kept = safeName(name, file.kind)
    if (kept === undefined) return refuse({ about: 'name', kind: file.kind })
    return tools.withActor(actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, tenant)
      const before = await lockedFile(tx, actor, number)
      const added = addCopy(before)
      if (!added.ok) return refuse({ about: 'pre_travel', reason: added.error })
      const copy = added.value.copies
      // The pieces go in before the count does: the database takes them only into a file that waits.
      await addContent(
        tx,
        tools.keyRing,
        { owner: 'pre_travel', tenant, stream: before.id, document: copy },
        contentToKeep(file),
      )
      const parts = [{ part: COPIES, text: noteText(copy, kept, file) }]
      const event = { type: 'pre_travel_copy_added', occurred: tools.today(), facts: factsOf(copy, file) } as const
      await writePreTravel(tx, tools, actor, { kept: before, file: added.value, event, recorded, parts })
      await appendAccess(tx, { action: 'add_pre_travel_copy', purpose, cases: [], part: logPartOf(number) })
      return ok({ copy })
    })
  }
}

function noteText(copy: number, name: string, file: SafeFile): string {
  const { content } = documentPart(name, file)
  return canonicalJson({ ...content, document: copy, kind: file.kind, removed: file.removed.join(' ') })
}

function factsOf(copy: number, { kind, mediaType, bytes, removed }: SafeFile) {
  return { copy, kind, media_type: mediaType, bytes: bytes.length, removed }
}
