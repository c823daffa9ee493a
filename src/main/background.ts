import { setTimeout as sleep } from 'node:timers/promises'
import { sequenceLog } from '../services/keys/sequenceLog.ts'
import { sweepOrphanKeys } from '../services/keys/sweepOrphanKeys.ts'
import type { OpenRegister } from './openRegister.ts'

const PAUSE_MS = 250

/** After so many failures in a row somebody has to look; a database that is away for a moment comes back before that. */
const PATIENCE = 40

/** What the background has to say aloud. */
export type Concern = 'strange-keys' | 'log-stands-still'

/**
 * What goes on while the application runs: keys that no event needs are swept once, and events get their place in the log.
 * The function that it gives stops it and waits for the last round.
 */
export function runBackground(register: OpenRegister, concern: (about: Concern) => void): () => Promise<void> {
  const stopping = new AbortController()
  const rounds = (async () => {
    await sweep(register, concern)
    let failures = 0
    while (!stopping.signal.aborted) {
      // What was queued stays queued until a round succeeds.
      const done = await sequenceLog(register.withActor, register.operator.tenant).catch(() => undefined)
      failures = done === undefined ? failures + 1 : 0
      if (failures === PATIENCE) concern('log-stands-still')
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    stopping.abort()
    await rounds
  }
}

/** A sweep that fails is tried again at the next start: an orphan key harms nobody. */
async function sweep(
  { withActor, keyStore, operator }: OpenRegister,
  concern: (about: Concern) => void,
): Promise<void> {
  const swept = await sweepOrphanKeys(withActor, keyStore, operator).catch(() => undefined)
  if (swept && 'skipped' in swept && swept.skipped === 'strange-keys') concern('strange-keys')
}
