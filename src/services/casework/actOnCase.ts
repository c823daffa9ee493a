import type { Actor } from '../../domain/access/actor.ts'
import { hatOf } from '../../domain/access/hatOf.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import { type CaseCommand, caseRules, mayCommand } from '../../domain/casework/caseCommand.ts'
import { foldCase } from '../../domain/casework/caseFile.ts'
import { collisionWith } from '../../domain/casework/collision.ts'
import { decide } from '../../domain/casework/decide.ts'
import { parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import type { Refusal } from '../../domain/casework/refusal.ts'
import type { Doer } from '../../domain/casework/rules.ts'
import type { OpenPart } from '../../domain/casework/sealedPart.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'
import { listSharedAreas } from '../../store/access/cases/caseShares.ts'
import { listEvents, takeRecordedMoment } from '../../store/casework/events.ts'
import { becomeScribe, type LockedCase, lockCase } from '../../store/casework/lockCase.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import type { CaseworkTools } from './casework.ts'
import { partnersOf } from './partnersOf.ts'
import { shareForAsking } from './shareForAsking.ts'
import { type WrittenEvent, writeToCase } from './writeToCase.ts'

export type ActRequest = {
  readonly number: string
  /** The version that the person saw; what somebody else wrote in between about the same thing is a conflict. */
  readonly seen: number
  readonly command: CaseCommand
  readonly parts: readonly OpenPart[]
}

export type ActOnCase = (actor: Actor, request: ActRequest) => Promise<Result<{ version: number }, Refusal>>

/**
 * The one way in which something happens to a case that exists: load, ask the rule, write the events with their projections in one
 * transaction. Fails with `forbidden` when the role does not do this, with `not-found` (also when the case may not be seen), and with
 * `conflict` (`version` is that of the event which somebody else wrote about the same thing).
 */
export function makeActOnCase(tools: CaseworkTools): ActOnCase {
  return (actor, request) => {
    const by = doerOf(actor, request.command)
    return rolledBack(tools.withActor, actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const found = await openForWriting(tx, actor, request)
      if (!found || request.seen > found.version) throw new AppError(found ? 'conflict' : 'not-found')
      const shared = await shareForAsking(tx, tools, actor, found.caseId, request.command)
      if (!shared.ok) return shared
      const before = await writtenEvents(tx, actor.tenant, found.caseId)
      const file = foldCase(before.map(({ event }) => event))
      const decision = decide(file, request.command, {
        profile: tools.profile,
        today: tools.today(),
        now: recorded,
        by,
        doneBy: before,
        partners: await partnersOf(tx, actor, found.caseId),
      })
      if (!decision.ok) return decision
      refuseCollision(before, decision.value, request.seen)
      const { parts } = request
      const version = await writeToCase(tx, tools, { actor, found, recorded, before, added: decision.value, parts })
      return ok({ version })
    })
  }
}

/** What was shared for a question that is refused was not shared. */
async function rolledBack<T>(
  withActor: WithActor,
  actor: Actor,
  work: (tx: ActorTx) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  let refused: Result<T, Refusal> | undefined
  try {
    return await withActor(actor, async (tx) => {
      const done = await work(tx)
      if (done.ok) return done
      refused = done
      throw new Error('refused by a rule')
    })
  } catch (error) {
    if (refused) return refused
    throw error
  }
}

function doerOf(actor: Actor, { do: name }: CaseCommand): Doer {
  const hat = hatOf(actor.role)
  if (hat === undefined || !mayCommand(hat, name)) throw new AppError('forbidden', { reason: 'role' })
  return { person: actor.person, organisation: actor.organisation, hat }
}

/** A partner looks the case up with its own eyes, and has to have been given the part that it acts on. */
async function openForWriting(
  tx: ActorTx,
  actor: Actor,
  { number, command }: ActRequest,
): Promise<LockedCase | undefined> {
  if (databaseRoleOf(actor.role) === 'partner') {
    const { area } = caseRules[command.do]
    const areas = await listSharedAreas(tx, actor.tenant, number)
    if (area === undefined || !areas.includes(area)) return undefined
    await becomeScribe(tx)
  }
  return lockCase(tx, actor.tenant, number)
}

async function writtenEvents(tx: ActorTx, tenant: number, stream: number): Promise<readonly WrittenEvent[]> {
  const rows = await listEvents(tx, tenant, stream)
  return rows.map(({ version, type, occurred, facts, known, person_id: person }) => {
    return { version, event: parseCaseEvent(type, occurred, facts), known, person }
  })
}

function refuseCollision(
  before: readonly WrittenEvent[],
  added: Parameters<typeof collisionWith>[0],
  seen: number,
): void {
  const inBetween = before.filter(({ version }) => version > seen)
  const other = collisionWith(
    added,
    inBetween.map(({ event }) => event),
  )
  const version = inBetween.find(({ event }) => event === other)?.version
  if (version !== undefined) throw new AppError('conflict', { version })
}
