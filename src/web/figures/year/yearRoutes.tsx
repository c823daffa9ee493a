import type { FastifyInstance } from 'fastify'
import {
  type FiguresRequest,
  parseFiguresForm,
  parseFiguresRequest,
} from '../../../boundary/figures/questionRequest.ts'
import type { CountedFigures } from '../../../domain/figures/countedFigures.ts'
import { yearEnd, yearOf } from '../../../domain/shared/isoDate.ts'
import { figuresJson } from '../../../outputs/figures/json.ts'
import { toAnnualFigures } from '../../../outputs/figures/toAnnualFigures.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { figuresHref } from '../figuresAddress.ts'
import { type FiguresView, knownDefinitions, makeView } from '../figuresView.ts'
import { downloadOf } from './download.ts'
import { YearPage } from './yearPage.tsx'

/** The figures of a year, as a page and as a file. */
export function yearRoutes(app: FastifyInstance, ctx: DeskContext): void {
  const { services, defaultDefinitions } = ctx

  app.get(paths.figures, async (request, reply) => {
    const [newest] = await services.listFigureYears(actorOf(request))
    const asked = parseFiguresForm(request.query, knownDefinitions(ctx), newest ?? yearOf(ctx.today()))
    return reply.redirect(figuresHref(asked, defaultDefinitions))
  })

  app.get<{ Params: { year: string } }>('/figures/:year', async (request, reply) => {
    const actor = actorOf(request)
    const asked = parseFiguresRequest(request.params.year, request.query, knownDefinitions(ctx))
    const view = makeView(ctx, request, asked)
    const figures = await services.countFigures(actor, view.definitions, asked.question)
    if (asked.format) {
      const { definitions, provenance, frame } = view
      const { locale } = frame
      const report = { definitions, figures, locale, ...(provenance && { provenance }) }
      const file = downloadOf(report, asked.format)
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${file.fileName}"`)
        .type(file.contentType)
        .send(file.body)
    }
    return sendPage(
      reply,
      <YearPage
        report={{
          view,
          figures,
          trend: await services.countTrend(actor, view.definitions, asked.question),
          viewOf: (year) => (year === asked.question.year ? view : makeView(ctx, request, ofYear(asked, year))),
          reconciliation: services.reconcileReport(asFile(figures, view)),
          published: publishedOn(ctx, asked),
        }}
        years={await services.listFigureYears(actor)}
        definitionSets={[...ctx.definitionSets.keys()]}
        downloadHref={(format) => figuresHref(asked, defaultDefinitions, format)}
        isUnfinished={asked.question.asOf > ctx.today()}
      />,
    )
  })
}

/** The same question about another year, which stands as on its own 31 December. */
function ofYear({ question, definitions }: FiguresRequest, year: number) {
  return { question: { year, asOf: yearEnd(year), knownAt: question.knownAt }, definitions }
}

/** Our own report is checked as anybody's is: as the file that we hand out. */
function asFile(figures: CountedFigures, { frame }: FiguresView): Uint8Array {
  return new TextEncoder().encode(figuresJson(toAnnualFigures(figures, frame.locale)))
}

/** A report describes the end of its year: beside another day it would say nothing. */
function publishedOn({ publishedReports }: DeskContext, { question }: FiguresRequest) {
  if (question.asOf !== yearEnd(question.year)) return undefined
  return publishedReports.find(({ figures }) => figures.year === question.year)?.figures
}
