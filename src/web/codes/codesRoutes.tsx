import type { FastifyInstance } from 'fastify'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Page } from '../look/shell/page.tsx'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { sendPage } from '../shell/reply.ts'

/** The code lists of the profile. */
export function codesRoutes(app: FastifyInstance, { frameOf }: DeskContext): void {
  app.get(paths.codes, (request, reply) => {
    const frame = frameOf(request)
    const title = frame.words('codes.title')
    return sendPage(
      reply,
      <Page frame={frame} title={title} current={paths.codes}>
        <PageHead title={title} />
      </Page>,
    )
  })
}
