import type { FastifyInstance } from 'fastify'
import type { PublishedReport } from '../../../boundary/figures/publishedReports.ts'
import { comparePublished } from '../../../domain/figures/comparePublished.ts'
import type { Contradiction } from '../../../domain/figures/reconcile/finding.ts'
import { yearEnd } from '../../../domain/shared/isoDate.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { makeView } from '../figuresView.ts'
import { StartPage } from './startPage.tsx'
import { weigh } from './verdict.ts'

/** The first screen of a demo. A real register has nothing to show to somebody who has not signed in. */
export function startRoutes(app: FastifyInstance, ctx: DeskContext): void {
  const { services, publicAddress, visitor, defaultDefinitions } = ctx
  const report = ctx.publishedReports.at(-1)
  const contradictions = report && contradictionsIn(report, services.reconcileReport)

  app.get(paths.start, async (request, reply) => {
    if (!ctx.demo || !report) return reply.redirect(paths.signIn)
    const { year } = report.figures
    const question = { year, asOf: yearEnd(year), knownAt: null }
    const view = makeView(ctx, request, { question, definitions: defaultDefinitions })
    const figures = await services.countFigures(visitor, view.definitions, question)
    return sendPage(
      reply,
      <StartPage
        view={view}
        report={report.figures}
        figures={figures}
        tables={comparePublished(report.figures, figures)}
        contradictions={contradictions}
        verdict={weigh(report.figures, figures, contradictions ?? [])}
        publicAddress={publicAddress}
      />,
    )
  })
}

/** What the published text says against itself. It never changes, so it is reconciled once, when the application starts. */
function contradictionsIn(
  { text }: PublishedReport,
  reconcileReport: DeskContext['services']['reconcileReport'],
): readonly Contradiction[] | undefined {
  if (!text) return undefined
  return reconcileReport(text).findings.filter((finding): finding is Contradiction => finding.kind === 'contradiction')
}
