import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import { plannedOnce } from '../../plannedOnce.ts'
import type { ActorTx } from '../../withActor.ts'
import type { SessionKind, SessionMethod } from '../signIn/sessions.ts'

export type OwnSessionRow = {
  readonly id: number
  readonly method: SessionMethod
  readonly device: string
  readonly address: string
  readonly begun: string
  readonly seen: string
}

const running = sql`ended_at is null and ends > clock_timestamp() and seen + make_interval(secs => idle_seconds) > clock_timestamp()`

/** The running sessions of the actor, the one used last first. */
export async function listOwnSessions(tx: ActorTx, { tenant, person }: Actor): Promise<readonly OwnSessionRow[]> {
  const { rows } = await sql<OwnSessionRow>`select id, method, device, address, begun, seen from session
    where tenant = ${tenant} and person = ${person} and kind = 'full' and ${running} order by seen desc, id desc`.execute(
    tx,
  )
  return rows
}

export type CurrentSession = {
  readonly kind: SessionKind
  readonly method: SessionMethod
  readonly begun: string
  /** Authenticated in the last five minutes. */
  readonly fresh: boolean
}

/** The session that the actor acts in; missing when it is over, or there is none. */
export async function findCurrentSession(tx: ActorTx, { tenant, session }: Actor): Promise<CurrentSession | undefined> {
  const { rows } = await sql<CurrentSession>`
    select kind, method, begun, authenticated_at > clock_timestamp() - interval '5 minutes' as fresh from session
    where tenant = ${tenant} and id = ${session} and ${running} ${plannedOnce}`.execute(tx)
  return rows[0]
}

/** Ends a session of the actor; false when it does not run. */
export async function endOwnSession(tx: ActorTx, { tenant, person }: Actor, id: number): Promise<boolean> {
  const { rows } =
    await sql`update session set ended_at = clock_timestamp(), ended_why = 'ended_by_owner', token_hash = null
    where tenant = ${tenant} and person = ${person} and id = ${id} and ended_at is null returning id`.execute(tx)
  return rows.length === 1
}

/** Ends all sessions of the actor but the one that they act in; gives how many. */
export async function endOtherSessions(tx: ActorTx, { tenant, person, session }: Actor): Promise<number> {
  const { rows } =
    await sql`update session set ended_at = clock_timestamp(), ended_why = 'ended_by_owner', token_hash = null
    where tenant = ${tenant} and person = ${person} and id <> ${session} and ended_at is null returning id`.execute(tx)
  return rows.length
}

/** Gives the session of the actor a new token, because they showed again who they are. False when it is over meanwhile. */
export async function confirmSession(
  tx: ActorTx,
  { tenant, person, session }: Actor,
  tokenHash: Buffer,
): Promise<boolean> {
  const { rows } = await sql`update session set token_hash = ${tokenHash}, authenticated_at = clock_timestamp()
    where tenant = ${tenant} and person = ${person} and id = ${session} and ${running} returning id`.execute(tx)
  return rows.length === 1
}
