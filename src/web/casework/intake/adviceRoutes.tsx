import type { FastifyInstance } from 'fastify'
import { parseAdviceNumber, parseAdvised } from '../../../boundary/casework/intake/intakeRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { AdviceListPage, AdviceRequestPage } from './advicePages.tsx'
import { takerOf } from './intakeRoutes.tsx'

/** Advice requests: all of them, and one, which can become a report. */
export function adviceRoutes(app: FastifyInstance, { services, profile, frameOf }: DeskContext): void {
  app.get(paths.adviceRequests, async (request, reply) => {
    const actor = takerOf(request)
    parsePlainQuery(request.query)
    const frame = frameOf(request)
    const found = await services.intake.adviceRequests.list(actor)
    return sendPage(reply, <AdviceListPage frame={frame} label={codeLabels(profile, frame.locale)} found={found} />)
  })

  app.get(`${paths.adviceRequests}/:number`, async (request, reply) => {
    const actor = takerOf(request)
    const advised = parseAdvised(request.query)
    const frame = frameOf(request)
    const advice = await services.intake.adviceRequests.find(actor, parseAdviceNumber(request.params))
    const label = codeLabels(profile, frame.locale)
    return sendPage(reply, <AdviceRequestPage frame={frame} label={label} advice={advice} advised={advised} />)
  })
}
