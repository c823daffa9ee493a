import { setTimeout as sleep } from 'node:timers/promises'

/** The session is asked for this often; whoever was signed out loses the stream within this time. */
export const PAUSE_MS = 2000
/** Something is sent at least this often, so that nothing in between takes the connection for dead. */
const SILENCE_MS = 25_000

/**
 * The events of a page that waits for news (`text/event-stream`): the count whenever it changes. Ends with the event `over` when the
 * session is over, and without a word when `signal` aborts.
 */
export async function* unreadStream(
  ask: () => Promise<number | undefined>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let told: number | undefined
  let silentFor = 0
  while (!signal.aborted) {
    const unread = await ask()
    if (unread === undefined) {
      yield 'event: over\ndata: \n\n'
      return
    }
    silentFor += PAUSE_MS
    if (unread !== told) yield `data: ${unread}\n\n`
    else if (silentFor >= SILENCE_MS) yield ': still here\n\n'
    if (unread !== told || silentFor >= SILENCE_MS) silentFor = 0
    told = unread
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined)
  }
}
