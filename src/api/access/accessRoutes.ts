import { caseAccess } from '../../boundary/api/accessAnswers.ts'
import { owner, teamMember } from '../../boundary/api/accessRequests.ts'
import { caseParams, noFields, principalParams } from '../../boundary/api/fields.ts'
import { noContent } from '../../boundary/api/noContent.ts'
import { parseCaseNumber } from '../../boundary/casework/caseRequest.ts'
import type { ApiApp } from '../apiApp.ts'
import type { ApiContext } from '../apiServices.ts'
import { actorOf } from '../authenticate.ts'
import { accessJson } from './accessJson.ts'

const reads = { scope: 'access:read', act: 'read_cases' } as const
const assigns = { scope: 'access:write', act: 'assign_case' } as const
const tags = ['access']

/** Who sees a case, its team and its owner. Each change counts from the next request of everybody. */
export function accessRoutes(app: ApiApp, { services }: ApiContext): void {
  const { showCaseAccess, assignCase } = services

  const shown = { operationId: 'readCaseAccess', tags, summary: 'Who can see a case, and why.' }
  app.get(
    '/cases/:number/access',
    {
      config: { demand: reads },
      schema: { ...shown, params: caseParams, querystring: noFields, response: { 200: caseAccess } },
    },
    async (request) => accessJson(await showCaseAccess(actorOf(request), { number: parseCaseNumber(request.params) })),
  )

  const added = { operationId: 'addToTeam', tags, summary: 'Gives a case to a team or a colleague.' }
  app.post(
    '/cases/:number/team',
    { config: { demand: assigns }, schema: { ...added, params: caseParams, body: teamMember, response: noContent } },
    async (request, reply) => {
      await assignCase.add(actorOf(request), { number: parseCaseNumber(request.params), ...request.body })
      return reply.code(204).send(null)
    },
  )

  const removed = { operationId: 'removeFromTeam', tags, summary: 'Takes a case back from a team or a colleague.' }
  app.delete(
    '/cases/:number/team/:principal',
    { config: { demand: assigns }, schema: { ...removed, params: principalParams, response: noContent } },
    async (request, reply) => {
      const { principal } = request.params
      await assignCase.remove(actorOf(request), { number: parseCaseNumber(request.params), principal })
      return reply.code(204).send(null)
    },
  )

  const owned = { operationId: 'setOwner', tags, summary: 'Names who answers for a case.' }
  app.put(
    '/cases/:number/owner',
    { config: { demand: assigns }, schema: { ...owned, params: caseParams, body: owner, response: noContent } },
    async (request, reply) => {
      await assignCase.setOwner(actorOf(request), { number: parseCaseNumber(request.params), ...request.body })
      return reply.code(204).send(null)
    },
  )
}
