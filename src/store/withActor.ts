import { type Kysely, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Actor } from '../domain/access/actor.ts'
import { AppError } from '../errors.ts'
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
      await sql`select set_config('role', ${`baken_${actor.role}`}, true), set_config('app.tenant', ${String(actor.tenant)}, true),
        set_config('app.person', ${String(actor.person)}, true), set_config('app.role', ${actor.role}, true),
        set_config('app.principals', ${`{${actor.principals.join(',')}}`}, true) ${plannedOnce}`.execute(tx)
      return work(tx as ActorTx)
    })
    return inTransaction.catch((error: unknown) => {
      throw mapped(error)
    })
  }
}

/** What the database says, as far as a person can do something about it; all else is a bug and stays what it is. */
function mapped(error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === UNIQUE_VIOLATION || code === DEADLOCK) return new AppError('conflict', {}, error)
  if (unreachable.test(code) || isLost(error)) return new AppError('database', { reason: 'unreachable' }, error)
  return error
}

const UNIQUE_VIOLATION = '23505'
/** Two pieces of work wait for each other, as two imports of the same new numbers can: the database ends one of them. */
const DEADLOCK = '40P01'
/** Connection lost, server ending or full, or nothing there: SQLSTATE classes 08, 53 and 57P, and what the socket says. */
const unreachable = /^(08...|53...|57P0.|ECONN.*|ENOENT|ENOTFOUND|ETIMEDOUT|EPIPE)$/

/** What the driver says of a connection that was lost has no code. */
function isLost(error: unknown): boolean {
  const lost =
    /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect/
  return error instanceof Error && lost.test(error.message)
}

function codeOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return error.code ?? ''
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
