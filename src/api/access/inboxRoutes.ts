import { inbox, inboxQuery } from '../../boundary/api/accessAnswers.ts'
import type { ApiApp } from '../apiApp.ts'
import type { ApiContext } from '../apiServices.ts'
import { actorOf } from '../authenticate.ts'

const reads = { scope: 'inbox:read', act: 'read_cases' } as const

/** What the client is told, newest first. */
export function inboxRoutes(app: ApiApp, { services }: ApiContext): void {
  const listed = { operationId: 'readInbox', tags: ['inbox'], summary: 'What the client is told, newest first.' }
  app.get(
    '/inbox',
    { config: { demand: reads }, schema: { ...listed, querystring: inboxQuery, response: { 200: inbox } } },
    async (request) => {
      const { notices, unread, older } = await services.inbox.list(actorOf(request), request.query.before)
      const shown = notices.map(({ id, at, kind, number, read }) => ({
        id,
        at,
        kind,
        read,
        ...(number !== undefined && { number }),
      }))
      return { unread, notices: shown, ...(older !== undefined && { before: older }) }
    },
  )
}
