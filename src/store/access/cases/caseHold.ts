import { sql } from 'kysely'
import type { ActorTx } from '../../withActor.ts'

const CASE_ACCESS_LOCK = 7024

/**
 * Changes of who sees a case come one after the other, until the end of the transaction: what was looked at before a change still holds
 * when it is written. Two cases seldom share a lock (their numbers modulo 2^31), which costs a wait and no more.
 */
export async function lockCaseAccess(tx: ActorTx, caseId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CASE_ACCESS_LOCK}::int, (${caseId}::bigint % 2147483647)::int)`.execute(tx)
}

/** Whether the actor may change who sees a case: false for who came in by emergency access. */
export async function holdsCase(tx: ActorTx, caseId: number): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`select holds_case(${caseId}) as holds`.execute(tx)
  return rows[0]?.holds ?? false
}
