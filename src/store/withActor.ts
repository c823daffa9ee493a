import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '../domain/access/actor.ts'
import { databaseRoleOf } from '../domain/access/roles.ts'
import { databaseError } from './databaseError.ts'
import { plannedOnce } from './plannedOnce.ts'
import type { Schema } from './schema.ts'

declare const actorSet: unique symbol

/** A transaction that carries an actor. Every store function asks for one, so that a query without an actor does not compile. */
export type ActorTx = Transaction<Schema> & { readonly [actorSet]: true }

export type WithActor = <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>) => Promise<T>

/**
 * The only door to the register. Each piece of work is one transaction under the database role of the actor; the login itself
 * has no rights. The values hold for this transaction only, so a pooled connection never carries somebody else's.
 */
export function makeWithActor(db: Kysely<Schema>): WithActor {
  return async (actor, work) => {
    const inTransaction = db.transaction().execute(async (tx) => {
      await sql`select set_config('role', ${`baken_${databaseRoleOf(actor.role)}`}, true), set_config('app.tenant', ${String(actor.tenant)}, true),
        set_config('app.person', ${String(actor.person)}, true), set_config('app.role', ${actor.role}, true),
        set_config('app.organisation', ${String(actor.organisation)}, true), set_config('app.session', ${String(actor.session)}, true),
        set_config('app.principals', ${`{${actor.principals.join(',')}}`}, true) ${plannedOnce}`.execute(tx)
      return work(tx as ActorTx)
    })
    return inTransaction.catch((error: unknown) => {
      throw databaseError(error)
    })
  }
}
