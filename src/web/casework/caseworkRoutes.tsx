import type { FastifyInstance } from 'fastify'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Page } from '../look/shell/page.tsx'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { sendPage } from '../shell/reply.ts'

/** The list of cases and the page of one case. */
export function caseworkRoutes(app: FastifyInstance, { frameOf }: DeskContext): void {
  app.get(paths.cases, (request, reply) => {
    const frame = frameOf(request)
    const title = frame.words('casework.title')
    return sendPage(
      reply,
      <Page frame={frame} title={title} current={paths.cases}>
        <PageHead title={title} />
      </Page>,
    )
  })
}
