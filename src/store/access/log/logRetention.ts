import { sql } from 'kysely'
import type { ActorTx } from '../../withActor.ts'

/** Forgets lines of the access log that are older than so many days, and five years at least; gives how many. */
export async function forgetOldLines(tx: ActorTx, days: number): Promise<number> {
  const { rows } = await sql<{ forgotten: number }>`select forget_old_lines(${days}) as forgotten`.execute(tx)
  return rows[0]?.forgotten ?? 0
}
