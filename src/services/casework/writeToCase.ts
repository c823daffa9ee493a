import type { Actor } from '../../domain/access/actor.ts'
import { agendaChange } from '../../domain/casework/agenda.ts'
import { agendaOf } from '../../domain/casework/agendaOf.ts'
import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import { type CaseFile, foldCase } from '../../domain/casework/caseFile.ts'
import { historyChange, isCounted, type KnownEvent, type Moment } from '../../domain/casework/caseHistory.ts'
import { subjectOf } from '../../domain/casework/collision.ts'
import type { OpenPart } from '../../domain/casework/sealedPart.ts'
import { canonicalJson } from '../../domain/shared/canonicalJson.ts'
import { yearOf } from '../../domain/shared/isoDate.ts'
import { saveAgenda } from '../../store/casework/agendaItems.ts'
import { addCases, saveCase } from '../../store/casework/caseStates.ts'
import { addEvents } from '../../store/casework/events.ts'
import { addHistory, endHistory } from '../../store/casework/history.ts'
import type { LockedCase } from '../../store/casework/lockCase.ts'
import type { ActorTx } from '../../store/withActor.ts'
import type { CaseworkTools } from './casework.ts'
import { knownAfter } from './knownAfter.ts'
import { sayNamesakes } from './names/namedAsFamily.ts'
import { sealEvents } from './sealEvents.ts'

/** An event that stands in the register, with who wrote it. */
export type WrittenEvent = KnownEvent & { readonly version: number; readonly person: number }

export type Writing = {
  readonly actor: Actor
  readonly found: LockedCase
  readonly recorded: Moment
  readonly before: readonly WrittenEvent[]
  readonly added: readonly CaseEvent[]
  /** They belong to the first of the events. */
  readonly parts: readonly OpenPart[]
}

/** Writes what a rule let happen to a case, with all that follows from it. Gives the new version. */
export async function writeToCase(tx: ActorTx, tools: CaseworkTools, asked: Writing): Promise<number> {
  const { actor, found, before, parts } = asked
  const { tenant } = actor
  const events = before.map(({ event }) => event)
  const named = { caseId: found.caseId, before: events, added: asked.added, parts }
  const added = await sayNamesakes(tx, tools.keyRing, tenant, named)
  const recorded = knownAfter(before, asked.recorded)
  const writing = { ...asked, recorded, added }
  const [was, file] = [foldCase(events), foldCase([...events, ...added])]
  if (!file) throw new Error('events left no case')
  const version = found.version + added.length
  const state = { caseId: found.caseId, number: found.number, version, changed: recorded, file }
  if (was) await saveCase(tx, tenant, found.version, state)
  await writeEvents(tx, tools, writing)
  if (!was) await addCases(tx, tenant, [state])
  const isNew = was === undefined
  const isUncounted = await tools.isUncounted?.(tx, tenant, { caseId: found.caseId, isNew })
  if (!isUncounted) await moveHistory(tx, tenant, writing, file)
  await saveAgenda(tx, tenant, found.caseId, agendaChange(agendaOf(tools.profile, was), agendaOf(tools.profile, file)))
  const { caseId, number } = found
  const written = { caseId, number, version: found.version + 1, events: added, parts, before: was, file }
  for (const keepUp of tools.afterWriting) await keepUp(tx, actor, written)
  return version
}

async function writeEvents(tx: ActorTx, tools: CaseworkTools, writing: Writing): Promise<void> {
  const { actor, found, recorded, added, parts } = writing
  const keys = await tools.keyRing.findKeys(actor.tenant, [found.caseId])
  const rows = added.map((event, index) => ({
    stream: found.caseId,
    version: found.version + index + 1,
    event,
    recorded,
    known: recorded,
    parts: index === 0 ? parts.map(({ part, content }) => ({ part, text: sealedText(event, content) })) : [],
  }))
  const { events, sealed, leaves } = sealEvents(actor, keys, rows)
  await addEvents(tx, events, sealed, leaves)
}

/** A part says itself what it is about, so that it can be read without its event. */
function sealedText(event: CaseEvent, content: OpenPart['content']): string {
  return canonicalJson({ ...content, ...subjectOf(event) })
}

async function moveHistory(
  tx: ActorTx,
  tenant: number,
  { found, before, added, recorded }: Writing,
  file: CaseFile,
): Promise<void> {
  if (!added.some(isCounted)) return
  const after = [...before, ...added.map((event) => ({ event, known: recorded }))]
  const { ended, begun } = historyChange(before, after)
  await endHistory(tx, tenant, found.caseId, ended)
  const year = yearOf(file.reportedOn)
  await addHistory(
    tx,
    tenant,
    begun.map((row) => ({ caseId: found.caseId, year, row })),
    new Map(),
  )
}
