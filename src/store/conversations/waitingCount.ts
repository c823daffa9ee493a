import { sql } from 'kysely'
import { plannedOnce } from '../plannedOnce.ts'
import type { ActorTx } from '../withActor.ts'

/** How many chats go on: somebody may be looking at them for an answer. */
export async function countOpenChats(tx: ActorTx, tenant: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from conversation c
    where c.tenant = ${tenant} and c.kind = 'chat' and c.closed_at is null and c.withdrawn_at is null and c.blocked_at is null
    ${plannedOnce}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** In how many conversations a message of the reporter waits for an answer that they can get. */
export async function countWaitingConversations(tx: ActorTx, tenant: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from conversation c
    where c.tenant = ${tenant} and c.waits_since is not null and c.withdrawn_at is null and c.blocked_at is null
    ${plannedOnce}`.execute(tx)
  return rows[0]?.count ?? 0
}
