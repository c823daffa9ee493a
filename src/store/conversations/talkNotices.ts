import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** The notices of conversations: each names the channel of one in which something happened, and nothing else. */
const NOTICES = 'baken_talk'
/** In the place of a channel: who answers has changed, and every conversation may look otherwise. */
const ALL = '*'

/** After a lost connection it is tried again soon, and ever later up to this. */
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000
/** A connection that only listens would not notice that the other end is gone: it is asked for a sign of life this often. */
const SIGN_OF_LIFE_MS = 20_000

export type TalkHearer = {
  /** Something happened in the conversation of this channel. */
  readonly hears: (channel: string) => void
  /** Notices may have been missed: whoever waits for one should look. */
  readonly missed: () => void
}

/**
 * Listens on a connection of its own, which comes back by itself whenever the database was away. Gives the function that ends it.
 */
export function listenForTalk(pool: pg.Pool, { hears, missed }: TalkHearer): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping

  const listenOnce = async (heard: () => void): Promise<void> => {
    const client = await pool.connect()
    try {
      const lost = new Promise<void>((resolve) => {
        client.once('end', resolve)
        client.once('error', () => resolve())
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
      client.on('notification', ({ payload }) => {
        if (payload === ALL) missed()
        else if (payload !== undefined) hears(payload)
      })
      await client.query(`listen ${NOTICES}`)
      heard()
      while (!signal.aborted) {
        const isLost = await Promise.race([lost.then(() => true), pause(SIGN_OF_LIFE_MS, signal)])
        if (isLost === true) return
        const answers = client.query('select 1').then(() => true)
        if (!(await Promise.race([answers, pause(SIGN_OF_LIFE_MS, signal)]))) return
      }
    } finally {
      client.removeAllListeners('notification')
      // Closed and not given back: it would go on listening for whoever has it next.
      client.release(true)
    }
  }

  const run = async (): Promise<void> => {
    let wait = FIRST_PAUSE_MS
    while (!signal.aborted) {
      await listenOnce(() => {
        wait = FIRST_PAUSE_MS
        missed()
      }).catch(() => {
        // The database is away: the next try finds out whether it still is.
      })
      await pause(wait, signal)
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS)
    }
  }
  const ended = run()
  return async () => {
    stopping.abort()
    await ended
  }
}

/** False when the time is over, or it was told to stop. */
async function pause(ms: number, signal: AbortSignal): Promise<false> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined)
  return false
}
