import type { FastifyInstance } from 'fastify'
import { readPrintForm } from '../../../boundary/access/printForm.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf } from '../../shell/reply.ts'

/** A page says that it is being printed. What a browser does not tell, nobody knows (threat model). */
export function printRoutes(app: FastifyInstance, { services }: DeskContext): void {
  app.post(paths.prints, async (request, reply) => {
    await services.accessLog.recordPrint(actorOf(request), readPrintForm(request.body))
    return reply.code(204).send()
  })
}
