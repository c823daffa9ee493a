import { sql } from 'kysely'
import type { ActorTx } from '../withActor.ts'

/** Forgets wrong codes of more than a day ago, and sessions that are over. For the housekeeper. */
export async function forgetCodes(tx: ActorTx): Promise<void> {
  await sql`select forget_codes()`.execute(tx)
}
