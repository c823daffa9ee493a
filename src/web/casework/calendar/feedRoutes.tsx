import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseFeedFile } from '../../../boundary/casework/today/workChoice.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError } from '../../../errors.ts'
import { words } from '../../../messages/words.ts'
import { calendarFile } from '../../../outputs/casework/calendar/calendarFile.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { localeOf } from '../../shell/requestFrame.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { makeFeedBudget } from './feedBudget.ts'
import { FeedPage, NewFeedPage } from './feedPage.tsx'

const TOO_MANY = 429
const AN_HOUR_SECONDS = 3600

/** A calendar to take along: its secret address, made and taken back by its own person, and what stands behind it. */
export function feedRoutes(app: FastifyInstance, { services, frameOf, timeZone, staffOrigin }: DeskContext): void {
  const { feed } = services.work
  const mayRead = makeFeedBudget()

  app.get(paths.ownCalendar, async (request, reply) => {
    const actor = caseworkerOf(request)
    parsePlainQuery(request.query)
    const made = await feed.find(actor)
    return sendPage(reply, <FeedPage frame={frameOf(request)} made={made} timeZone={timeZone} />)
  })

  app.post(paths.ownCalendar, async (request, reply) => {
    const token = await feed.make(caseworkerOf(request))
    const frame = frameOf(request)
    const address = `${originOf(request)}${paths.calendarFile(token)}?lang=${frame.locale}`
    return sendPage(reply, <NewFeedPage frame={frame} address={address} />)
  })

  app.post(paths.ownCalendarRemoval, async (request, reply) => {
    await feed.revoke(caseworkerOf(request))
    return reply.redirect(paths.ownCalendar, 303)
  })
  app.get(paths.ownCalendarRemoval, (_request, reply) => reply.redirect(paths.ownCalendar, 303))

  // No session: a program of somebody's asks, and the address is the secret. What it gets has no content.
  app.get(`${paths.calendar}/:file`, async (request, reply) => {
    parsePlainQuery(request.query)
    const token = parseFeedFile(request.params)
    if (token === undefined) throw new AppError('not-found')
    if (!mayRead(token)) return reply.code(TOO_MANY).header('retry-after', AN_HOUR_SECONDS).send()
    const { days } = await feed.read(token)
    return reply
      .header('cache-control', 'no-store')
      .type('text/calendar; charset=utf-8')
      .send(calendarFile(days, words(localeOf(request))))
  })

  function originOf(request: FastifyRequest): string {
    return staffOrigin ?? `${request.protocol}://${request.host}`
  }
}
