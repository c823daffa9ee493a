import { setTimeout as sleep } from 'node:timers/promises'
import { sequenceLog } from '../services/keys/sequenceLog.ts'
import { sweepOrphanKeys } from '../services/keys/sweepOrphanKeys.ts'
import type { OpenRegister } from './openRegister.ts'

const PAUSE_MS = 250

/**
 * What goes on while the application runs: keys that no event needs are swept once, and events get their place in the log. Calls
 * `strangeKeys` when the keys look like those of another register. The function that it gives stops it and waits for the last round.
 */
export function runBackground(register: OpenRegister, strangeKeys: () => void): () => Promise<void> {
  const { withActor, keyStore, operator } = register
  const stopping = new AbortController()
  const rounds = (async () => {
    const sweep = await sweepOrphanKeys(withActor, keyStore, operator).catch(() => undefined)
    if (sweep && 'skipped' in sweep && sweep.skipped === 'strange-keys') strangeKeys()
    while (!stopping.signal.aborted) {
      // A database that is away for a moment comes back: what was queued stays queued until then.
      await sequenceLog(withActor, operator.tenant).catch(() => undefined)
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    stopping.abort()
    await rounds
  }
}
