import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

export type LockedCase = { readonly caseId: number; readonly number: string; readonly version: number }

/** A case by its number, held until the end of the transaction: who writes next waits. Missing when there is none or it may not be seen. */
export async function lockCase(tx: ActorTx, tenant: number, number: string): Promise<LockedCase | undefined> {
  const { rows } = await sql<LockedCase>`
    select case_id as "caseId", number, version from case_state where tenant = ${tenant} and number = ${number}
    for no key update ${plannedOnce}`.execute(tx)
  return rows[0]
}

/**
 * From here to the end of the transaction what is written is written by the scribe, who reaches the cases that the person sees, whole. For
 * a partner's answer in a case of which it sees a part, after it was looked up with the partner's own eyes.
 */
export async function becomeScribe(tx: ActorTx): Promise<void> {
  await sql`select set_config('role', 'baken_scribe', true) ${plannedOnce}`.execute(tx)
}
