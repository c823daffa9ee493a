import type { Actor } from '../../../domain/access/actor.ts'
import { documentAdded } from '../../../domain/casework/journal/documentRules.ts'
import { mayOpenCopies } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { decideFile, isWaiting, type PreTravelReason } from '../../../domain/casework/preTravel/preTravelRules.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { LockedCase } from '../../../store/casework/lockCase.ts'
import type { KeptPreTravel } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import { isInEmergency, loadCase } from '../caseActing.ts'
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
): Promise<Result<undefined, PreTravelReason>> {
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
  await takeCopiesAlong(tx, tools, actor, { kept, found, recorded })
  return ok(undefined)
}

/**
 * The same for a report that is taken in from a file that somebody opened. One whose end was said already stays as it is, and so does one
 * from which emergency access brings a report, until the people of the case decide: the report goes in, whatever becomes of the file. Fails with `forbidden` for who takes in no reports at the hub, and with `not-found`.
 */
export async function reportFromFile(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { file, found, recorded }: Pick<Becoming, 'found' | 'recorded'> & { readonly file: string },
): Promise<void> {
  refuseOutsiders(actor)
  const kept = await lockedFile(tx, actor, file)
  if (!isWaiting(kept) || (await isInEmergency(tx, actor, found.caseId))) return
  const became = await becomeReport(tx, tools, actor, { kept, found, recorded, parts: [] })
  if (!became.ok) throw new Error(`a file that waits became no report: ${became.error}`)
}

/** Whatever the case holds, and also when it was closed: a report of danger never waits for its papers. */
async function takeCopiesAlong(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { kept, found, recorded }: Omit<Becoming, 'parts'>,
): Promise<void> {
  if (!mayOpenCopies(kept)) return
  let place = found
  for (const copy of await listCopies(tx, tools.keyRing, actor.tenant, kept.id)) {
    const version = await addToCase(tx, tools, actor, { kept, found: place, recorded, copy })
    place = { ...place, version }
  }
}

/** As a document of the case; it was written anew when it came into the file. Gives the new version of the case. */
async function addToCase(
  tx: ActorTx,
  tools: CaseworkTools,
  actor: Actor,
  { kept, found, recorded, copy }: Omit<Becoming, 'parts'> & { readonly copy: KeptCopy },
): Promise<number> {
  const { tenant } = actor
  const content = await openCopyFile(tx, tools.keyRing, { tenant, id: kept.id, copy })
  const { kind, mediaType, removed } = copy
  const { before, file } = await loadCase(tx, tenant, found)
  if (!file) throw new Error('a file became the report of a case without a report')
  const added = [documentAdded(file, { on: tools.today(), kind, mediaType, bytes: content.bytes.length, removed })]
  const afterWriting = [...tools.afterWriting, keepContent(tools.keyRing, content, { document: 0 })]
  const parts = [{ part: DOCUMENTS, content: copy.content }]
  return writeToCase(tx, { ...tools, afterWriting }, { actor, found, recorded, before, added, parts })
}
