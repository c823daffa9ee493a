import type { Actor } from '../../domain/access/actor.ts'
import { type CaseFile, foldCase } from '../../domain/casework/caseFile.ts'
import { historyChange, type KnownEvent, type Moment } from '../../domain/casework/caseHistory.ts'
import { type CaseCommand, type CaseRefusal, decide } from '../../domain/casework/decide.ts'
import { parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { yearOf } from '../../domain/shared/isoDate.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'
import { findCase } from '../../store/casework/caseFacts.ts'
import { saveCase } from '../../store/casework/caseStates.ts'
import { addEvents, listEvents, takeRecordedMoment } from '../../store/casework/events.ts'
import { addHistory, endHistory } from '../../store/casework/history.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { scopeOf } from './scopeOf.ts'
import { type ClearPart, sealEvents } from './sealEvents.ts'

export type AppendRequest = {
  readonly number: string
  /** The version that the person saw; somebody else's change in between is a conflict. */
  readonly seen: number
  readonly command: CaseCommand
  readonly parts: readonly ClearPart[]
}

export type AppendToCase = (actor: Actor, request: AppendRequest) => Promise<Result<{ version: number }, CaseRefusal>>

/**
 * The one way in which something happens to a case that exists: load, ask the rule, write the event with its projections in one
 * transaction. Fails with `not-found` (also when it may not be seen) and with `conflict` (a newer version).
 */
export function makeAppendToCase(withActor: WithActor, keyRing: KeyRing, profile: Profile): AppendToCase {
  return (actor, { number, seen, command, parts }) =>
    withActor(actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const found = await findCase(tx, scopeOf(actor), number)
      if (!found) throw new AppError('not-found')
      if (found.version !== seen) throw new AppError('conflict')
      const stream = found.case_id
      const before = await knownEvents(tx, actor.tenant, stream)
      const events = before.map(({ event }) => event)
      const decision = decide(profile, foldCase(events), command)
      if (!decision.ok) return decision

      const file = foldCase([...events, decision.value])
      if (!file) throw new Error('an event left no case')
      const version = seen + 1
      await saveCase(tx, actor.tenant, seen, { caseId: stream, number, version, changed: recorded, file })
      const keys = await keyRing.findKeys(actor.tenant, [stream])
      const rows = sealEvents(actor, keys, [
        { stream, version, event: decision.value, recorded, known: recorded, parts },
      ])
      await addEvents(tx, rows.events, rows.sealed, rows.leaves)
      await moveHistory(tx, actor.tenant, { stream, file, before, added: { event: decision.value, known: recorded } })
      return ok({ version })
    })
}

async function knownEvents(tx: ActorTx, tenant: number, stream: number): Promise<readonly KnownEvent[]> {
  const rows = await listEvents(tx, tenant, stream)
  return rows.map(({ type, occurred, facts, known }) => ({ event: parseCaseEvent(type, occurred, facts), known }))
}

type Appended = {
  readonly stream: number
  readonly file: CaseFile
  readonly before: readonly KnownEvent[]
  readonly added: { readonly event: KnownEvent['event']; readonly known: Moment }
}

async function moveHistory(tx: ActorTx, tenant: number, { stream, file, before, added }: Appended): Promise<void> {
  const { ended, begun } = historyChange(before, [...before, added])
  await endHistory(tx, tenant, stream, ended)
  const year = yearOf(file.reportedOn)
  const rows = begun.map((row) => ({ caseId: stream, year, row }))
  await addHistory(tx, tenant, rows, new Map())
}
