import type { Actor } from '../../domain/access/actor.ts'
import { hatOf } from '../../domain/access/hatOf.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import { type CaseCommand, mayCommand } from '../../domain/casework/caseCommand.ts'
import type { CaseEvent } from '../../domain/casework/caseEvent.ts'
import { type CaseFile, foldCase } from '../../domain/casework/caseFile.ts'
import { collisionWith } from '../../domain/casework/collision.ts'
import { decide } from '../../domain/casework/decide.ts'
import { parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import type { Refusal } from '../../domain/casework/refusal.ts'
import type { Decision, Doer } from '../../domain/casework/rules.ts'
import type { Result } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'
import { holdsCase } from '../../store/access/cases/caseHold.ts'
import { listEvents } from '../../store/casework/events.ts'
import type { LockedCase } from '../../store/casework/lockCase.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import type { CaseworkTools } from './casework.ts'
import { partnersOf } from './partnersOf.ts'
import type { WrittenEvent } from './writeToCase.ts'

/** A case that is held for writing, with what happened to it. */
export type LoadedCase = {
  readonly found: LockedCase
  readonly before: readonly WrittenEvent[]
  readonly file: CaseFile | undefined
}

/** In what capacity somebody acts. Fails with `forbidden` when their role never does this. */
export function doerOf(actor: Actor, { do: name }: Pick<CaseCommand, 'do'>): Doer {
  const hat = hatOf(actor.role)
  if (hat === undefined || !mayCommand(hat, name)) throw new AppError('forbidden', { reason: 'role' })
  return { person: actor.person, organisation: actor.organisation, hat, isProgram: actor.isProgram }
}

export async function loadCase(tx: ActorTx, tenant: number, found: LockedCase): Promise<LoadedCase> {
  const rows = await listEvents(tx, tenant, found.caseId)
  const before = rows.map(({ version, type, occurred, facts, known, person_id: person }) => {
    return { version, event: parseCaseEvent(type, occurred, facts), known, person }
  })
  return { found, before, file: foldCase(before.map(({ event }) => event)) }
}

/** Whether an actor of the hub sees a case by emergency access, and in no other way. */
export async function isInEmergency(tx: ActorTx, { role }: Actor, caseId: number): Promise<boolean> {
  return databaseRoleOf(role) === 'caseworker' && !(await holdsCase(tx, caseId))
}

export type Asked = {
  readonly actor: Actor
  readonly by: Doer
  readonly recorded: string
  readonly command: CaseCommand
}

/** What the rule of a command makes of it, in a case as it stands. */
export async function decideOn(
  tx: ActorTx,
  { profile, today, now, dayOf }: Pick<CaseworkTools, 'profile' | 'today' | 'now' | 'dayOf'>,
  { found, before, file }: LoadedCase,
  { actor, by, recorded, command }: Asked,
): Promise<Decision> {
  const partners = await partnersOf(tx, actor, found.caseId)
  const inEmergency = await isInEmergency(tx, actor, found.caseId)
  const moment = { today: today(), now: now?.() ?? recorded, dayOf }
  return decide(file, command, { profile, ...moment, by, doneBy: before, partners, inEmergency })
}

/** Fails with `conflict` when somebody else wrote about the same thing after the version that the person saw. */
export function refuseCollision(before: readonly WrittenEvent[], added: readonly CaseEvent[], seen: number): void {
  const inBetween = before.filter(({ version }) => version > seen)
  const other = collisionWith(
    added,
    inBetween.map(({ event }) => event),
  )
  const version = inBetween.find(({ event }) => event === other)?.version
  if (version !== undefined) throw new AppError('conflict', { version })
}

/** What was written on the way to a refusal is taken back with it. */
export async function rolledBack<T, Why = Refusal>(
  withActor: WithActor,
  actor: Actor,
  work: (tx: ActorTx) => Promise<Result<T, Why>>,
): Promise<Result<T, Why>> {
  let refused: Result<T, Why> | undefined
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
