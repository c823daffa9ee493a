import { sql } from 'kysely'
import type { TreeHead } from '../../sealing/merkleTree.ts'
import { insertRows } from '../insertRows.ts'
import type { ActorTx } from '../withActor.ts'

export type QueuedLeaf = {
  readonly id: number
  readonly stream: number
  readonly version: number
  readonly leaf: Buffer
}

/** Waits for the log of this tenant: one sequencer at a time, in whatever process. Held until the end of the transaction. */
export async function takeLogLock(tx: ActorTx, tenant: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(7021, ${tenant})`.execute(tx)
}

/** Takes the oldest leaves out of the queue. They are taken and not passed by a last number, so a late commit is not skipped. */
export async function takeQueuedLeaves(tx: ActorTx, tenant: number, limit: number): Promise<readonly QueuedLeaf[]> {
  const { rows } = await sql<QueuedLeaf>`
    with taken as (
      delete from log_queue where tenant = ${tenant}
        and id in (select id from log_queue where tenant = ${tenant} order by id limit ${limit})
      returning id, stream, version, leaf
    ) select * from taken order by id`.execute(tx)
  return rows
}

/** The size and frontier of the tree so far; missing before the first leaf. */
export async function findLogHead(tx: ActorTx, tenant: number): Promise<TreeHead | undefined> {
  return tx.selectFrom('log_head').select(['size', 'frontier']).where('tenant', '=', tenant).executeTakeFirst()
}

/** Gives leaves the places from `from` on, in this order, and keeps the head of the tree that they make. */
export async function placeLeaves(
  tx: ActorTx,
  tenant: number,
  from: number,
  leaves: readonly QueuedLeaf[],
  { size, frontier }: TreeHead,
): Promise<void> {
  const rows = leaves.map(({ stream, version, leaf }, index) => ({ tenant, idx: from + index, stream, version, leaf }))
  await insertRows(tx, 'log_leaf', leafTypes, rows)
  await sql`insert into log_head (tenant, size, frontier) values (${tenant}, ${size}, ${frontier}::bytea[])
    on conflict (tenant) do update set size = excluded.size, frontier = excluded.frontier`.execute(tx)
}

const leafTypes = { tenant: 'int', idx: 'bigint', stream: 'bigint', version: 'int', leaf: 'bytea' } as const
