import type { FastifyInstance } from 'fastify'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError } from '../../../errors.ts'
import { sendChanges } from '../../shell/changeStream.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { caseworkerOf } from '../caseworkerOf.ts'

/** News of a case for a page that stays open: its version, and who else has it open. */
export function liveRoutes(app: FastifyInstance, { services, frameOf }: DeskContext): void {
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())

  app.get(`${paths.cases}/:number/stream`, async (request, reply) => {
    const actor = caseworkerOf(request)
    const number = parseCaseNumber(request.params)
    parsePlainQuery(request.query)
    const { words, locale } = frameOf(request)
    const first = await services.watchCase(actor, { number })
    if (!first) throw new AppError('not-found')
    const names = new Intl.ListFormat(locale, { type: 'conjunction' })
    return sendChanges(reply, closing.signal, async () => {
      const live = await services.watchCase(actor, { number })
      if (!live) return undefined
      const present =
        live.present.length === 0
          ? ''
          : words('casework.live_present', { names: names.format(live.present), count: live.present.length })
      return JSON.stringify({ version: live.version, present })
    })
  })
}
