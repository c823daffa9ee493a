import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '../src/domain/access/actor.ts'
import { AppError } from '../src/errors.ts'
import type { TestRegister } from './support/testRegister.ts'

const REFUSED = '42501'

function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === REFUSED
}

/**
 * The rows of a table that an actor sees when the query names no tenant and no filter, as texts of the columns asked for, each once.
 * None when the role has no right to the table.
 */
export async function seen(
  register: TestRegister,
  actor: Actor,
  table: string,
  columns: string,
): Promise<readonly string[]> {
  const names = sql.join(columns.split(' ').map((column) => sql.ref(column)))
  try {
    const { rows } = await register.withActor(actor, (tx) =>
      sql<Record<string, unknown>>`select ${names} from ${sql.table(table)}`.execute(tx),
    )
    return [...new Set(rows.map((row) => Object.values(row).join(' ')))].sort()
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}

class Undone extends Error {}

/** A statement, or several of one transaction; what counts is the last. */
type Statements = RawBuilder<unknown> | readonly RawBuilder<unknown>[]

/**
 * What comes of a statement, which is undone afterwards: the rows that it wrote; or that a policy, a trigger or a missing right refused
 * it. A key that is taken counts as one row: the database looks at keys only after the policy has let the row through.
 */
export async function attempt(
  register: TestRegister,
  actor: Actor,
  statements: Statements,
): Promise<number | 'refused'> {
  let rows = 0
  try {
    await register.withActor(actor, async (tx) => {
      for (const statement of [statements].flat()) {
        rows = Number((await statement.execute(tx)).numAffectedRows ?? 0)
      }
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone) return rows
    if (error instanceof AppError && error.code === 'conflict') return 1
    if (isRefusal(error)) return 'refused'
    throw error
  }
  return rows
}
