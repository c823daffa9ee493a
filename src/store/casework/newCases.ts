import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** The next number of a year that nobody has: `26-0001`, `A26-0001`. A transaction that fails gives it back. */
export async function takeNumber(tx: ActorTx, kind: 'case' | 'advice', year: number): Promise<string> {
  const { rows } = await sql<{ number: string }>`select take_number(${kind}, ${year}) as number ${plannedOnce}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('the database gave no number')
  return row.number
}

/** Gives a new case to who opens it and to their teams; they answer for it. Only for a stream in which nothing happened. */
export async function takeNewCase(tx: ActorTx, stream: number): Promise<void> {
  await sql`select take_new_case(${stream}) ${plannedOnce}`.execute(tx)
}

/**
 * Gives a new case of a consular officer to the intake workers of the hub and to who is on duty there now, and the officer's organisation a
 * share of it for a year. Gives who is on duty: the first of them answers for it.
 */
export async function takeNewCaseAtCounter(tx: ActorTx, stream: number): Promise<readonly number[]> {
  await sql`select take_new_case_at_counter(${stream}) ${plannedOnce}`.execute(tx)
  const { rows } = await sql<{ person: number }>`
    select person from give_counter_case_to_duty(${stream}) as person ${plannedOnce}`.execute(tx)
  return rows.map(({ person }) => person)
}
