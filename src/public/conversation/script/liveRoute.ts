import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { TalkContext } from '../../talkContext.ts'
import { talkToken } from '../talkCookie.ts'
import { newsOf } from './newsOf.ts'
import { TalkFault } from './sendProblem.ts'

/** A page or two and what a lost connection leaves behind; more of one session would only cost. */
const MOST_PER_SESSION = 4
const MOST_IN_ALL = 2_000

/** News of a conversation (server-sent events): the number of its newest message, each time that something happened. Ends with the session. */
export function liveRoute(app: FastifyInstance, talk: TalkContext): void {
  const open = new Map<string, number>()
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())

  const count = (token: string, change: 1 | -1): void => {
    const now = (open.get(token) ?? 0) + change
    if (now === 0) open.delete(token)
    else open.set(token, now)
  }
  const inAll = () => [...open.values()].reduce((sum, one) => sum + one, 0)

  app.get('/talk/live', async (request, reply) => {
    const token = talkToken(request)
    const state = token === undefined ? undefined : await talk.door.state(token)
    if (token === undefined || !state) throw new TalkFault('over')
    if ((open.get(token) ?? 0) >= MOST_PER_SESSION || inAll() >= MOST_IN_ALL) throw new TalkFault('too_many')
    count(token, 1)
    const gone = new AbortController()
    reply.raw.once('close', () => {
      gone.abort()
      count(token, -1)
    })
    const news = newsOf(talk, { token, channel: state.channel }, AbortSignal.any([gone.signal, closing.signal]))
    // Not kept alive: when the application stops, the connection goes with its last event.
    return reply
      .headers({ connection: 'close', 'x-accel-buffering': 'no' })
      .type('text/event-stream; charset=utf-8')
      .send(Readable.from(news))
  })
}
