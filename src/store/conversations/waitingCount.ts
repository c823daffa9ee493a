import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** In how many conversations a message of the reporter waits for an answer that they can get. */
export async function countWaitingConversations(tx: ActorTx, tenant: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from conversation c
    where c.tenant = ${tenant} and c.waits_since is not null and c.withdrawn_at is null and c.blocked_at is null
    ${plannedOnce}`.execute(tx)
  return rows[0]?.count ?? 0
}
