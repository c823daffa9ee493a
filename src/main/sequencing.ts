import { setTimeout as sleep } from 'node:timers/promises'
import { sequenceLog } from '../services/keys/sequenceLog.ts'
import type { OpenRegister } from './openRegister.ts'

const PAUSE_MS = 250

/** Gives events their place in the log while the application runs. The function that it gives stops it and waits for the last round. */
export function keepSequencing({ withActor, operator }: OpenRegister): () => Promise<void> {
  const stopping = new AbortController()
  const rounds = (async () => {
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
