import type { Actor } from '../../../domain/access/actor.ts'
import { mayOpenCopies } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { decideFile, isWaiting, type PreTravelReason } from '../../../domain/casework/preTravel/preTravelRules.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { ok, type Result, refuse } from '../../../domain/shared/result.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { LockedCase } from '../../../store/casework/lockCase.ts'
import type { KeptPreTravel } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { decideOn, doerOf, loadCase } from '../caseActing.ts'
import type { CaseworkTools } from '../casework.ts'
import { DOCUMENTS } from '../documents/documentPart.ts'
import { keepContent } from '../documents/keepContent.ts'
import type { ClearPart } from '../sealEvents.ts'
import { writeToCase } from '../writeToCase.ts'
import { type KeptCopy, listCopies, openCopyFile } from './copies.ts'
import { logPartOf, refuseOutsiders } from './preTravelTerms.ts'
import { lockedFile, writePreTravel } from './writePreTravel.ts'

export type Becoming = {
  readonly kept: KeptPreTravel
  readonly found: LockedCase
  readonly recorded: string
  readonly parts: readonly ClearPart[]
}

/**
 * Lets a file become the report of a case, in the transaction that writes to the case. Its copies become documents of the case, as far as
 * the consent goes: they stay when the file is destroyed.
 */
export async function becomeReport(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { kept, found, recorded, parts }: Becoming,
): Promise<Result<undefined, PreTravelReason | Refusal>> {
  const decided = decideFile(kept, tools.today(), { what: 'became_report', caseId: found.caseId })
  if (!decided.ok) return decided
  const facts = { what: 'became_report', returns_on: null, case_id: found.caseId }
  const event = { type: 'pre_travel_decided', occurred: tools.today(), facts } as const
  await writePreTravel(tx, tools, actor, { kept, file: decided.value, event, recorded, parts })
  const { purpose } = actor
  await appendAccess(tx, {
    action: 'decide_pre_travel',
    purpose,
    cases: [found.caseId],
    part: logPartOf(kept.number),
  })
  return takeCopiesAlong(tx, tools, actor, { kept, found, recorded })
}

/**
 * The same for a report that is taken in from a file that somebody opened. One whose end was said already stays as it is: the report goes
 * in, whatever became of the file. Fails with `forbidden` for who takes in no reports at the hub, and with `not-found`.
 */
export async function reportFromFile(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { file, found, recorded }: Pick<Becoming, 'found' | 'recorded'> & { readonly file: string },
): Promise<Result<undefined, Refusal>> {
  refuseOutsiders(actor)
  const kept = await lockedFile(tx, actor, file)
  if (!isWaiting(kept)) return ok(undefined)
  const became = await becomeReport(tx, tools, actor, { kept, found, recorded, parts: [] })
  if (became.ok) return became
  if (typeof became.error === 'object') return refuse(became.error)
  throw new Error(`a file that waits became no report: ${became.error}`)
}

async function takeCopiesAlong(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { kept, found, recorded }: Omit<Becoming, 'parts'>,
): Promise<Result<undefined, Refusal>> {
  if (!mayOpenCopies(kept)) return ok(undefined)
  let place = found
  for (const copy of await listCopies(tx, tools.keyRing, actor.tenant, kept.id)) {
    const added = await addToCase(tx, tools, actor, { kept, found: place, recorded, copy })
    if (!added.ok) return added
    place = { ...place, version: added.value }
  }
  return ok(undefined)
}

/** As a document that somebody adds; it was written anew when it came into the file. Gives the new version of the case. */
async function addToCase(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { kept, found, recorded, copy }: Omit<Becoming, 'parts'> & { readonly copy: KeptCopy },
): Promise<Result<number, Refusal>> {
  const { tenant } = actor
  const file = await openCopyFile(tx, tools.keyRing, { tenant, id: kept.id, copy })
  const { kind, mediaType, removed } = copy
  const command = {
    do: 'add-document',
    on: tools.today(),
    kind,
    mediaType,
    bytes: file.bytes.length,
    removed,
  } as const
  const loaded = await loadCase(tx, tenant, found)
  const decided = await decideOn(tx, tools, loaded, { actor, by: doerOf(actor, command), recorded, command })
  if (!decided.ok) return decided
  const afterWriting = [...tools.afterWriting, keepContent(tools.keyRing, file, { document: 0 })]
  const parts = [{ part: DOCUMENTS, content: copy.content }]
  return ok(
    await writeToCase(tx, { ...tools, afterWriting }, { actor, recorded, ...loaded, added: decided.value, parts }),
  )
}
