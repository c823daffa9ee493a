import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'

/** What a page waits for is asked this often; whoever was signed out, or may not see it any more, loses the stream within this time. */
export const PAUSE_MS = 2000
/** Something that the page hears is sent at least this often: a line that is silent for longer is dead. */
export const SILENCE_MS = 20_000

/**
 * The events of a page that waits for news (`text/event-stream`): what it asks for, whenever it changes. Ends with the event `over` when
 * there is no answer any more, and without a word when `signal` aborts.
 */
export async function* changes(
  ask: () => Promise<string | undefined>,
  signal: AbortSignal,
  heard: Heard | undefined,
): AsyncGenerator<string> {
  let told: string | undefined
  let sentAt = 0
  while (!signal.aborted) {
    const answer = await ask()
    if (answer === undefined) {
      yield 'event: over\ndata: \n\n'
      return
    }
    const isNews = answer !== told
    if (isNews || Date.now() - sentAt >= SILENCE_MS - 2 * PAUSE_MS) {
      yield isNews ? `data: ${answer}\n\n` : 'event: still\ndata: \n\n'
      sentAt = Date.now()
    }
    told = answer
    await pause(signal, heard)
  }
}

/** Calls back when there may be news. Gives the function that ends it. */
export type Heard = (news: () => void) => () => void

/** Until it is time to ask again, or there may be news before. */
async function pause(signal: AbortSignal, heard: Heard | undefined): Promise<void> {
  const over = new AbortController()
  const stop = heard?.(() => over.abort())
  await sleep(PAUSE_MS, undefined, { signal: AbortSignal.any([signal, over.signal]) }).catch(() => undefined)
  stop?.()
}

/** Sends news until the page goes, the application closes, or there is no answer any more. The answer is one line of text. */
export function sendChanges(
  reply: FastifyReply,
  closing: AbortSignal,
  ask: () => Promise<string | undefined>,
  heard?: Heard,
): FastifyReply {
  const gone = new AbortController()
  reply.raw.on('close', () => gone.abort())
  const events = changes(ask, AbortSignal.any([gone.signal, closing]), heard)
  // Not kept alive: when the application stops, the connection goes with its last event.
  return reply.header('connection', 'close').type('text/event-stream; charset=utf-8').send(Readable.from(events))
}
