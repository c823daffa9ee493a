import { sql } from 'kysely'
import type { AccessAction } from '../../../domain/access/accessActions.ts'
import { plannedOnce } from '../../plannedOnce.ts'
import type { ActorTx } from '../../withActor.ts'

/** What was done or refused, with which cases, and why: a line of the access log. Who, in which session and when the database adds. */
export type Access = {
  readonly action: AccessAction
  readonly purpose: string
  readonly cases: readonly number[]
  readonly part?: string | undefined
  readonly outcome?: 'done' | 'refused'
}

/** Writes down a reading in the transaction that reads: without the line nothing is shown. */
export async function appendAccess(
  tx: ActorTx,
  { action, purpose, cases, part, outcome = 'done' }: Access,
): Promise<void> {
  await sql`select append_access(${action}, ${purpose}, ${cases}::bigint[], ${part ?? null}, ${outcome}) ${plannedOnce}`.execute(
    tx,
  )
}
