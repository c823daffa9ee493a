import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseLineId, parseLogChoice, parseLogFilter } from '../../../boundary/access/logRequest.ts'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { AppError } from '../../../errors.ts'
import { logCsvHead, logCsvLine } from '../../../outputs/access/logCsv.ts'
import type { ShownLine } from '../../../services/access/log/readAccessLog.ts'
import { caseworkerOf } from '../../casework/caseworkerOf.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { LogLinePage } from './logLinePage.tsx'
import { LogOfCasePage } from './logOfCasePage.tsx'
import { LogPage } from './logPage.tsx'
import { LogUnusualPage } from './logUnusualPage.tsx'

/** The access log, for who audits; and of one case, for its owner and for managers. */
export function logRoutes(app: FastifyInstance, { services, frameOf, timeZone }: DeskContext): void {
  const { accessLog, accounts, inbox } = services

  app.get(paths.accessLog, async (request, reply) => {
    const actor = auditorOf(request)
    const { filter, place } = parseLogChoice(request.query)
    const found = await accessLog.lines.list(actor, filter, place)
    return sendPage(reply, <LogPage view={{ frame: frameOf(request), timeZone, filter, found }} />)
  })

  app.get(paths.accessLogExport, async (request, reply) => {
    const actor = auditorOf(request)
    const filter = parseLogFilter(request.query)
    const batches = accessLog.lines.export(actor, filter)
    await accounts.stepUp.requireFresh(actor)
    const isSignedIn = async () => (await inbox.unreadInSession(actor)) !== undefined
    return reply
      .header('content-disposition', 'attachment; filename="access-log.csv"')
      .type('text/csv; charset=utf-8; header=present')
      .send(Readable.from(asCsv(batches, isSignedIn)))
  })

  app.get(paths.accessLogUnusual, async (request, reply) => {
    const actor = auditorOf(request)
    parsePlainQuery(request.query)
    const unusual = await accessLog.unusual(actor)
    return sendPage(reply, <LogUnusualPage frame={frameOf(request)} timeZone={timeZone} unusual={unusual} />)
  })

  app.get(`${paths.accessLog}/lines/:id`, async (request, reply) => {
    const actor = auditorOf(request)
    parsePlainQuery(request.query)
    const line = await accessLog.lines.show(actor, parseLineId(request.params))
    return sendPage(reply, <LogLinePage frame={frameOf(request)} timeZone={timeZone} line={line} />)
  })

  app.get(`${paths.cases}/:number/access-log`, async (request, reply) => {
    const actor = caseworkerOf(request)
    parsePlainQuery(request.query)
    const number = parseCaseNumber(request.params)
    const looked = await accessLog.ofCase(actor, number)
    return sendPage(
      reply,
      <LogOfCasePage frame={frameOf(request)} timeZone={timeZone} number={number} looked={looked} />,
    )
  })
}

/** Who is signed in and audits. To all others these pages do not exist: fails with `not-found`. */
function auditorOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'read_access_log')) throw new AppError('not-found')
  return actor
}

/** Before each batch is asked whether its reader is still signed in; if not, the file breaks off, and is not taken for whole. */
async function* asCsv(batches: AsyncGenerator<readonly ShownLine[]>, isSignedIn: () => Promise<boolean>) {
  yield logCsvHead
  for await (const batch of batches) {
    if (!(await isSignedIn())) throw new Error('the session of who asked for this file is over')
    yield batch.map(logCsvLine).join('')
  }
}
