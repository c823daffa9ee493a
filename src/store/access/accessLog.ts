import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** What was read, of which cases, and why: a line of the access log (the fields of NEN 7513). Who and when the database adds. */
export type Access = {
  readonly action: string
  readonly purpose: string
  readonly cases: readonly number[]
  readonly part?: string
}

/** Writes down a reading in the transaction that reads: without the line nothing is shown. */
export async function appendAccess(tx: ActorTx, { action, purpose, cases, part }: Access): Promise<void> {
  await sql`select append_access(${action}, ${purpose}, ${cases}::bigint[], ${part ?? null}) ${plannedOnce}`.execute(tx)
}
