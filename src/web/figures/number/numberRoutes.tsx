import type { FastifyInstance } from 'fastify'
import { parseFiguresRequest } from '../../../boundary/figures/questionRequest.ts'
import { publishedNumber } from '../../../domain/figures/provenance.ts'
import { yearEnd } from '../../../domain/shared/isoDate.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { sendPage } from '../../shell/reply.ts'
import { casesHref, figuresHref } from '../figuresAddress.ts'
import { knownDefinitions, makeView, readerOf } from '../figuresView.ts'
import { NumberPage } from './numberPage.tsx'

/** A number of the figures, opened down to the facts under it. In a demo also for who has not signed in. */
export function numberRoutes(app: FastifyInstance, ctx: DeskContext): void {
  const { services, defaultDefinitions, publishedReports } = ctx

  app.get<{ Params: { year: string; id: string } }>('/figures/:year/numbers/:id', async (request, reply) => {
    const reader = readerOf(ctx, request)
    const { year, id } = request.params
    const asked = parseFiguresRequest(year, request.query, knownDefinitions(ctx))
    const view = makeView(ctx, request, asked)
    const opened = await services.openNumber(reader, view.definitions, asked.question, id)
    const isYearEnd = asked.question.asOf === yearEnd(asked.question.year)
    const report = publishedReports.find(({ figures }) => figures.year === asked.question.year)?.figures
    return sendPage(
      reply,
      <NumberPage
        view={view}
        opened={opened}
        role={request.actor?.role}
        published={report && isYearEnd ? publishedNumber(report, id) : undefined}
        figuresHref={figuresHref(asked, defaultDefinitions)}
        casesHref={casesHref(asked, defaultDefinitions, id)}
      />,
    )
  })
}
