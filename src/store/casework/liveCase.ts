import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** The version of a case now, and the names of the colleagues who have it open as well. */
export type LiveCase = { readonly version: number; readonly present: readonly string[] }

/** Missing when the session is over or the case may not be seen. Says that the actor has it open. */
export async function lookAtCase(tx: ActorTx, number: string): Promise<LiveCase | undefined> {
  const { rows } = await sql<LiveCase>`select version, present from look_at_case(${number}) ${plannedOnce}`.execute(tx)
  return rows[0]
}

/** Forgets who had a case open more than an hour ago; as the operator. */
export async function forgetPresence(tx: ActorTx): Promise<void> {
  await sql`select forget_presence()`.execute(tx)
}
