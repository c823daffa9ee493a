import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asks for a case by a number that is not in its address. */
    namesCase?: true
  }
}

/** Longer than such an answer takes on a machine that has time. */
const BEAT_MS = 5

/**
 * A case that does not exist and one that may not be seen answer alike, also in time. To look at a row and keep it back takes some
 * hundredths of a millisecond longer than to find none, which thousands of questions would show; so the answer that there is no such
 * case leaves on the beat: a multiple of five milliseconds after its question came.
 */
export function answerOnTheBeat(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode !== 404 || !namesCase(request)) return
    const beat = Math.ceil(reply.elapsedTime / BEAT_MS) * BEAT_MS
    // Timers keep whole milliseconds and would carry the rest along, which is what would tell.
    await sleep(Math.max(0, Math.floor(beat - reply.elapsedTime) - 1))
    while (reply.elapsedTime < beat) await turn()
  })
}

function namesCase({ params, routeOptions }: FastifyRequest): boolean {
  if (routeOptions.config.namesCase) return true
  return typeof params === 'object' && params !== null && 'number' in params
}
