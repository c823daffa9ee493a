import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { parseMeant } from '../../../boundary/conversations/sentByScript.ts'
import { isMeant } from '../../../services/conversations/talkStanding.ts'
import { knownFor } from '../../shell/knownFor.ts'
import type { TalkContext } from '../../talkContext.ts'
import { talkToken } from '../talkCookie.ts'
import { makeCounts } from './counts.ts'
import { newsOf } from './newsOf.ts'
import { TalkFault } from './sendProblem.ts'

/**
 * A page or two and what a lost connection leaves behind; more of a session, or of a conversation that is opened often, would only cost.
 */
const MOST_PER_SESSION = 4
const MOST_PER_CONVERSATION = 8
const MOST_IN_ALL = 2_000
/** Whether somebody reads, and is on the chat, may be so old for who waits for news. */
const OPENING_MS = 5_000

/**
 * News of a conversation (server-sent events): the number of its newest message, each time that something happened. Ends with the session.
 */
export function liveRoute(app: FastifyInstance, talk: TalkContext): void {
  const bySession = makeCounts()
  const byConversation = makeCounts()
  const closing = new AbortController()
  let inAll = 0
  // Every page looks at it now and then: they share what they see.
  const shared = { ...talk, opening: knownFor(OPENING_MS, talk.opening) }
  app.addHook('preClose', async () => closing.abort())

  app.get('/talk/live', async (request, reply) => {
    // Before anything is waited for: whoever goes meanwhile must not be counted for ever.
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const token = talkToken(request)
    const state = token === undefined ? undefined : await talk.door.state(token)
    const { of } = parseMeant(request.query)
    if (token === undefined || !state || !isMeant(state, of) || gone.signal.aborted || reply.raw.destroyed)
      throw new TalkFault('over')
    const { channel } = state
    const isFull =
      inAll >= MOST_IN_ALL ||
      bySession.of(token) >= MOST_PER_SESSION ||
      byConversation.of(channel) >= MOST_PER_CONVERSATION
    if (isFull) throw new TalkFault('too_many')
    const count = (change: 1 | -1): void => {
      inAll += change
      bySession.add(token, change)
      byConversation.add(channel, change)
    }
    count(1)
    gone.signal.addEventListener('abort', () => count(-1), { once: true })
    const news = newsOf(shared, { token, channel }, AbortSignal.any([gone.signal, closing.signal]))
    // Not kept alive: when the application stops, the connection goes with its last event.
    return reply
      .headers({ connection: 'close', 'x-accel-buffering': 'no' })
      .type('text/event-stream; charset=utf-8')
      .send(Readable.from(news))
  })
}
