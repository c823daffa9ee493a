import type { Actor } from '../../domain/access/actor.ts'
import { listStreamsWithoutEvents, tryAppendLockAlone } from '../../store/casework/events.ts'
import type { CaseKeyStore } from '../../store/keys/caseKeys.ts'
import type { WithActor } from '../../store/withActor.ts'

const BATCH = 5000

/**
 * Removes keys that no event needs: an append that failed leaves them, since a key is committed before its first event. Gives how
 * many. Takes the append lock alone, so that a key whose event is on its way is never touched; while somebody appends it does nothing.
 */
export function sweepOrphanKeys(withActor: WithActor, keyStore: CaseKeyStore, actor: Actor): Promise<number> {
  const { tenant } = actor
  return withActor(actor, async (tx) => {
    if (!(await tryAppendLockAlone(tx, tenant))) return 0
    let [swept, after] = [0, 0]
    for (;;) {
      const streams = await keyStore.listStreams(tenant, after, BATCH)
      const orphans = await listStreamsWithoutEvents(tx, tenant, streams)
      if (orphans.length > 0) await keyStore.removeKeys(tenant, orphans)
      swept += orphans.length
      const last = streams.at(-1)
      if (last === undefined || streams.length < BATCH) return swept
      after = last
    }
  })
}
