import type { FastifyInstance } from 'fastify'
import { parseInboxPlace, parseReadForm } from '../../../boundary/access/inboxRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { sendChanges } from '../../shell/changeStream.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { InboxPage } from './inboxPage.tsx'

/** What somebody is told, and how many of it is new for a page that stays open. */
export function inboxRoutes(app: FastifyInstance, { services, frameOf, timeZone }: DeskContext): void {
  const { inbox } = services
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())

  app.get(paths.inbox, async (request, reply) => {
    const actor = actorOf(request)
    const before = parseInboxPlace(request.query)
    const found = await inbox.list(actor, before)
    const closed = mayDo(actor.role, 'administer') ? (await services.recoveryKey.list(actor)).closed : []
    const page = { frame: frameOf(request), timeZone, found, isFirst: before === undefined, closed }
    return sendPage(reply, <InboxPage {...page} />)
  })

  app.post(paths.inboxRead, async (request, reply) => {
    await inbox.markRead(actorOf(request), parseReadForm(request.body))
    return reply.redirect(paths.inbox, 303)
  })

  app.get(paths.inboxStream, async (request, reply) => {
    const actor = actorOf(request)
    parsePlainQuery(request.query)
    return sendChanges(reply, closing.signal, async () => (await inbox.unreadInSession(actor))?.toString())
  })
}
