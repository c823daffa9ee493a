import { type Kysely, sql } from 'kysely'
import { type Actor, CASEWORK } from '../../../domain/access/actor.ts'
import { rethrow } from '../../rethrow.ts'
import type { Schema } from '../../schema.ts'
import type { ActorTx } from '../../withActor.ts'

/** Finds whose calendar a secret address is: asked before there is an actor. Missing when it is unknown or was taken away. */
export type FindCalendarActor = (tokenHash: Buffer) => Promise<Actor | undefined>

export function makeFindCalendarActor(db: Kysely<Schema>): FindCalendarActor {
  return async (tokenHash) => {
    const { rows } = await sql<Omit<Actor, 'session' | 'purpose'>>`
      select tenant, person, name, role, organisation, principals from calendar_actor(${tokenHash})`
      .execute(db)
      .catch(rethrow)
    return rows[0] && { ...rows[0], session: 0, purpose: CASEWORK }
  }
}

/** When the address of somebody's calendar was made (UTC); missing when there is none. */
export async function findCalendarFeed(tx: ActorTx, { tenant, person }: Actor): Promise<string | undefined> {
  const row = await tx
    .selectFrom('calendar_feed')
    .select('made')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.made
}

/** The address that stood before opens nothing from now on. */
export async function replaceCalendarFeed(tx: ActorTx, actor: Actor, tokenHash: Buffer): Promise<void> {
  await removeCalendarFeed(tx, actor)
  const { tenant, person } = actor
  await tx.insertInto('calendar_feed').values({ tenant, person, token_hash: tokenHash }).execute()
}

/** False when there was none. */
export async function removeCalendarFeed(tx: ActorTx, { tenant, person }: Actor): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendar_feed')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
