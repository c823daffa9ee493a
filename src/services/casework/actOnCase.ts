import type { Actor } from '../../domain/access/actor.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import type { CaseCommand } from '../../domain/casework/caseCommand.ts'
import type { Refusal } from '../../domain/casework/refusal.ts'
import type { OpenPart } from '../../domain/casework/sealedPart.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'
import { takeRecordedMoment } from '../../store/casework/events.ts'
import { becomeScribe, type LockedCase, lockCase } from '../../store/casework/lockCase.ts'
import type { ActorTx } from '../../store/withActor.ts'
import { decideOn, doerOf, loadCase, refuseCollision, rolledBack } from './caseActing.ts'
import type { CaseworkTools } from './casework.ts'
import { findDouble } from './intake/findDouble.ts'
import { isPairCommand, makeActOnPair } from './mending/actOnPair.ts'
import { reachesPart } from './reachesPart.ts'
import { shareForAsking } from './shareForAsking.ts'
import { writeToCase } from './writeToCase.ts'

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
  const actOnPair = makeActOnPair(tools)
  return (actor, request) => {
    const { command, parts, seen } = request
    if (isPairCommand(command)) return actOnPair(actor, { ...request, command })
    const by = doerOf(actor, command)
    return rolledBack(tools.withActor, actor, async (tx) => {
      const recorded = await takeRecordedMoment(tx, actor.tenant)
      const found = await openForWriting(tx, actor, request)
      if (!found || seen > found.version) throw new AppError(found ? 'conflict' : 'not-found')
      const shared = await shareForAsking(tx, tools, actor, found.caseId, command)
      if (!shared.ok) return shared
      const loaded = await loadCase(tx, actor.tenant, found)
      const asked = await findDouble(tx, actor, found.caseId, command)
      const decision = await decideOn(tx, tools, loaded, { actor, by, recorded, command: asked })
      if (!decision.ok) return decision
      refuseCollision(loaded.before, decision.value, seen)
      return ok({ version: await writeToCase(tx, tools, { actor, recorded, ...loaded, added: decision.value, parts }) })
    })
  }
}

/** A partner looks the case up with its own eyes, and has to have been given the part that it acts on. */
async function openForWriting(
  tx: ActorTx,
  actor: Actor,
  { number, command }: ActRequest,
): Promise<LockedCase | undefined> {
  if (!(await reachesPart(tx, actor, number, command.do))) return undefined
  if (databaseRoleOf(actor.role) === 'partner') await becomeScribe(tx)
  return lockCase(tx, actor.tenant, number)
}
