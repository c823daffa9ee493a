import { sequencerOf } from '../../domain/access/actor.ts'
import { appendLeaves, emptyTree } from '../../sealing/merkleTree.ts'
import { findLogHead, placeLeaves, takeLogLock, takeQueuedLeaves } from '../../store/keys/sequencer.ts'
import type { WithActor } from '../../store/withActor.ts'

const BATCH = 5000

/** Gives every queued leaf of a tenant its place in the log. Gives how many; safe to run in several processes at once. */
export async function sequenceLog(withActor: WithActor, tenant: number): Promise<number> {
  let placed = 0
  for (;;) {
    const batch = await sequenceBatch(withActor, tenant)
    placed += batch
    if (batch < BATCH) return placed
  }
}

function sequenceBatch(withActor: WithActor, tenant: number): Promise<number> {
  return withActor(sequencerOf(tenant), async (tx) => {
    await takeLogLock(tx, tenant)
    const leaves = await takeQueuedLeaves(tx, tenant, BATCH)
    if (leaves.length === 0) return 0
    const head = (await findLogHead(tx, tenant)) ?? emptyTree
    const grown = appendLeaves(
      head,
      leaves.map(({ leaf }) => leaf),
    )
    await placeLeaves(tx, tenant, head.size, leaves, grown)
    return leaves.length
  })
}
