import { givenShare } from '../../boundary/api/accessAnswers.ts'
import { share } from '../../boundary/api/accessRequests.ts'
import { caseParams, shareParams } from '../../boundary/api/fields.ts'
import { noContent } from '../../boundary/api/noContent.ts'
import { parseCaseNumber } from '../../boundary/casework/caseRequest.ts'
import { AppError } from '../../errors.ts'
import type { ApiApp } from '../apiApp.ts'
import type { ApiContext } from '../apiServices.ts'
import { actorOf } from '../authenticate.ts'

const shares = { scope: 'access:write', act: 'share_case' } as const
const tags = ['shares']

/** Shares of a case with an organisation. The second person of a share outside is a person, on screen. */
export function shareRoutes(app: ApiApp, { services: { shareCase } }: ApiContext): void {
  const given = { operationId: 'shareCase', tags, summary: 'Shows named parts of a case to an organisation.' }
  app.post(
    '/cases/:number/shares',
    {
      config: { demand: shares },
      schema: { ...given, params: caseParams, body: share, response: { 201: givenShare } },
    },
    async (request, reply) => {
      const result = await shareCase.give(actorOf(request), {
        number: parseCaseNumber(request.params),
        ...request.body,
      })
      if (!result.ok) throw new AppError('refused', { reason: result.error.reason })
      const { share: id, waits } = result.value
      return reply.code(201).send({ id, waits })
    },
  )

  const ended = { operationId: 'endShare', tags, summary: 'Withdraws a share at once.' }
  app.delete(
    '/cases/:number/shares/:share',
    { config: { demand: shares }, schema: { ...ended, params: shareParams, response: noContent } },
    async (request, reply) => {
      await shareCase.end(actorOf(request), oneShare(request.params))
      return reply.code(204).send(null)
    },
  )
}

function oneShare(params: { readonly number: string; readonly share: number }) {
  return { number: parseCaseNumber(params), share: params.share }
}
