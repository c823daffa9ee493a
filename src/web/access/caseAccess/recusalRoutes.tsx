import type { FastifyInstance } from 'fastify'
import { parseButton } from '../../../boundary/access/caseAccessRequest.ts'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { caseworkerOf } from '../../casework/caseworkerOf.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { RecusalPage, RecusedPage } from './recusalPage.tsx'

/** Keeping oneself out of a case. From the answer on it does not exist for this person. */
export function recusalRoutes(app: FastifyInstance, { services, frameOf }: DeskContext): void {
  const { show, keepOut } = services.caseAccess

  app.get(`${paths.cases}/:number/recusal`, async (request, reply) => {
    const actor = caseworkerOf(request)
    parsePlainQuery(request.query)
    const { number } = await show(actor, { number: parseCaseNumber(request.params) })
    return sendPage(reply, <RecusalPage frame={frameOf(request)} number={number} />)
  })

  app.post(`${paths.cases}/:number/recusal`, async (request, reply) => {
    const actor = caseworkerOf(request)
    parseButton(request.body)
    await keepOut.recuse(actor, { number: parseCaseNumber(request.params) })
    return reply.redirect(paths.recused, 303)
  })

  app.get(paths.recused, (request, reply) => {
    caseworkerOf(request)
    parsePlainQuery(request.query)
    return sendPage(reply, <RecusedPage frame={frameOf(request)} />)
  })
}
