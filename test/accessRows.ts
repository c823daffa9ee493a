import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '../src/domain/access/actor.ts'
import { AppError } from '../src/errors.ts'
import type { TestRegister } from './support/testRegister.ts'

/** What a policy, a trigger or a missing right says, and what a check of the table says. */
const refusals = ['42501', '23514']

function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && refusals.includes(error.code ?? '')
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
 * What comes of a statement, which is undone afterwards: the rows that it wrote; or that the database refused
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

/** What a function of the database answers, undone afterwards; refused when the role may not ask it. */
export async function answer<T>(
  register: TestRegister,
  actor: Actor,
  call: RawBuilder<unknown>,
): Promise<T | 'refused'> {
  let said: readonly { answer: T }[] = []
  try {
    await register.withActor(actor, async (tx) => {
      said = (await sql<{ answer: T }>`select ${call} as answer`.execute(tx)).rows
      throw new Undone()
    })
  } catch (error) {
    if (isRefusal(error)) return 'refused'
    if (!(error instanceof Undone)) throw error
  }
  const [row] = said
  if (!row) throw new Error('a function gave no row')
  return row.answer
}
