import { setTimeout as sleep } from 'node:timers/promises'
import { startServer } from '../launch/startServer.ts'
import { watchIdle } from '../launch/watchIdle.ts'
import { sequenceLog } from '../services/keys/sequenceLog.ts'
import { sweepOrphanKeys } from '../services/keys/sweepOrphanKeys.ts'
import type { OpenRegister } from './openRegister.ts'

const PAUSE_MS = 250

/** After so many failures in a row the embedded server is looked for, and started again when it is gone. */
const RESTART_AFTER = 4
/** After so many somebody has to look; a database that is away for a moment comes back before that. */
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
      const done = await sequenceAll(register).catch(() => undefined)
      failures = done === undefined ? failures + 1 : 0
      if (failures > 0 && failures % RESTART_AFTER === 0) await bringBack(register)
      if (failures === PATIENCE) concern('log-stands-still')
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    stopping.abort()
    await rounds
  }
}

/** The log of every tenant: another one may have been added while we run. */
async function sequenceAll({ withActor, listTenants }: OpenRegister): Promise<number> {
  let placed = 0
  for (const tenant of await listTenants()) placed += await sequenceLog(withActor, tenant)
  return placed
}

/** The pool finds a server that came back by itself; the lock of the application went with the old one, and is taken anew. */
async function bringBack({ embedded, claimApplication }: OpenRegister): Promise<void> {
  if (!embedded) return
  try {
    const { startedByUs } = await startServer(embedded.folder)
    if (startedByUs) await watchIdle(embedded.folder)
    await claimApplication()
  } catch {
    // The next failures come back here, and after enough of them somebody is told.
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
