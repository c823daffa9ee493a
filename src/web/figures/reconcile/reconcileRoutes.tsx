import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseFigureYear } from '../../../boundary/figures/questionRequest.ts'
import { parsePastedReport } from '../../../boundary/figures/reconcileRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import { unreadableText } from '../../../outputs/reconcile/unreadableText.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { readUpload } from '../../shell/readUpload.ts'
import { sendPage } from '../../shell/reply.ts'
import { readerOf } from '../figuresView.ts'
import { ReconcilePage, type ReconcilePageProps } from './reconcilePage.tsx'

/** Far more than the tables and text of any report, also when a form writes each sign in three. */
const LARGEST_PASTE = 1_000_000

/** Checking a report of anyone's. Nothing of it is kept, and no database is asked. */
export function reconcileRoutes(app: FastifyInstance, ctx: DeskContext): void {
  const { services, publishedReports } = ctx
  const published = publishedReports.filter(({ text }) => text !== undefined).map(({ figures }) => figures.year)

  app.get(paths.reconcile, (request, reply) => {
    readerOf(ctx, request)
    parsePlainQuery(request.query)
    return send(request, reply, {})
  })

  app.get<{ Params: { year: string } }>('/reconcile/published/:year', (request, reply) => {
    readerOf(ctx, request)
    parsePlainQuery(request.query)
    const year = parseFigureYear(request.params.year)
    const report = publishedReports.find(({ figures }) => figures.year === year)
    if (!report?.text) throw new AppError('not-found')
    const { about } = report.figures
    const what = about[ctx.frameOf(request).locale]
    return send(request, reply, { result: { what, reconciliation: services.reconcileReport(report.text) } })
  })

  app.post(paths.reconcile, { bodyLimit: LARGEST_PASTE }, async (request, reply) => {
    readerOf(ctx, request)
    const way = request.isMultipart() ? 'file' : 'text'
    try {
      const file =
        way === 'file' ? await readUpload(request) : { bytes: parsePastedReport(request.body), name: undefined }
      const what = file.name ?? ctx.frameOf(request).words('reconcile.pasted_text')
      return send(request, reply, { result: { what, reconciliation: services.reconcileReport(file.bytes) } })
    } catch (error) {
      const reason = error instanceof AppError ? unreadableText(error, ctx.frameOf(request).words) : undefined
      if (reason === undefined) throw error
      return send(request, reply, { problem: { way, reason } }, httpStatus.unreadable)
    }
  })

  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Pick<ReconcilePageProps, 'result' | 'problem'>,
    status = 200,
  ): FastifyReply {
    return sendPage(reply, <ReconcilePage frame={ctx.frameOf(request)} published={published} {...shown} />, status)
  }
}
