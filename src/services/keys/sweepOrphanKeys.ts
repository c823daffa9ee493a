import type { Actor } from '../../domain/access/actor.ts'
import { findLastStream, listStreamsWithoutEvents, tryAppendLockAlone } from '../../store/casework/events.ts'
import type { CaseKeyStore } from '../../store/keys/caseKeys.ts'
import type { WithActor } from '../../store/withActor.ts'

/** `busy`: somebody is writing. `strange-keys`: the keys look like those of another register. Nothing is removed then. */
export type Sweep = { readonly removed: number } | { readonly skipped: 'busy' | 'strange-keys' }

const BATCH = 5000

/**
 * Removes keys that no event needs: an append that failed leaves them, since a key is committed before its first event. Holds the
 * append lock alone meanwhile, so that a key whose event is on its way is never touched. The actor must see every event of the
 * tenant (`operator`).
 */
export function sweepOrphanKeys(withActor: WithActor, keyStore: CaseKeyStore, actor: Actor): Promise<Sweep> {
  const { tenant } = actor
  return withActor(actor, async (tx) => {
    if (!(await tryAppendLockAlone(tx, tenant))) return { skipped: 'busy' }
    const orphans: number[] = []
    let [needed, last] = [0, 0]
    for (;;) {
      const streams = await keyStore.listStreams(tenant, last, BATCH)
      const alone = await listStreamsWithoutEvents(tx, tenant, streams)
      orphans.push(...alone)
      needed += streams.length - alone.length
      last = streams.at(-1) ?? last
      if (streams.length < BATCH) break
    }
    if (orphans.length === 0) return { removed: 0 }
    // A register that needs none of these keys, or never counted so far, is not the one they were made for: an empty or an older
    // register at a wrong address must not destroy the keys of the real one.
    if (needed === 0 || last > (await findLastStream(tx))) return { skipped: 'strange-keys' }
    await keyStore.removeKeys(tenant, orphans)
    return { removed: orphans.length }
  })
}
