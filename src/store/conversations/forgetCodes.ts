import { sql } from 'kysely'
import type { ActorTx } from '../withActor.ts'

/** Forgets wrong codes of more than a day ago, and sessions that are over. For the housekeeper. */
export async function forgetCodes(tx: ActorTx): Promise<void> {
  await sql`select forget_codes()`.execute(tx)
}

/** How many wrong codes came in the last hour. For the housekeeper. */
export async function countWrongCodes(tx: ActorTx): Promise<number> {
  const { rows } = await sql<{ tried: number }>`select wrong_codes_tried() as tried`.execute(tx)
  return rows[0]?.tried ?? 0
}
