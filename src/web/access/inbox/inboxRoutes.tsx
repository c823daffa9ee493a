import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { parseInboxPlace, parseReadForm } from '../../../boundary/access/inboxRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { InboxPage } from './inboxPage.tsx'
import { unreadStream } from './unreadStream.ts'

/** What somebody is told, and how many of it is new for a page that stays open. */
export function inboxRoutes(app: FastifyInstance, { services, frameOf, timeZone }: DeskContext): void {
  const { inbox } = services
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())

  app.get(paths.inbox, async (request, reply) => {
    const actor = actorOf(request)
    const before = parseInboxPlace(request.query)
    const found = await inbox.list(actor, before)
    const page = { frame: frameOf(request), timeZone, found, isFirst: before === undefined }
    return sendPage(reply, <InboxPage {...page} />)
  })

  app.post(paths.inboxRead, async (request, reply) => {
    await inbox.markRead(actorOf(request), parseReadForm(request.body))
    return reply.redirect(paths.inbox, 303)
  })

  app.get(paths.inboxStream, async (request, reply) => {
    const actor = actorOf(request)
    parsePlainQuery(request.query)
    const gone = new AbortController()
    reply.raw.on('close', () => gone.abort())
    const signal = AbortSignal.any([gone.signal, closing.signal])
    const events = unreadStream(() => inbox.unreadInSession(actor), signal)
    // Not kept alive: when the application stops, the connection goes with its last event.
    return reply.header('connection', 'close').type('text/event-stream; charset=utf-8').send(Readable.from(events))
  })
}
