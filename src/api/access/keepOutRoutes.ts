import { exclusion, restriction } from '../../boundary/api/accessRequests.ts'
import { caseParams, personParams } from '../../boundary/api/fields.ts'
import { noContent } from '../../boundary/api/noContent.ts'
import { parseCaseNumber } from '../../boundary/casework/caseRequest.ts'
import type { ApiApp } from '../apiApp.ts'
import type { ApiContext } from '../apiServices.ts'
import { actorOf } from '../authenticate.ts'

const recuses = { scope: 'access:write', act: 'recuse_oneself' } as const
const excludes = { scope: 'access:write', act: 'exclude_others' } as const
const restricts = { scope: 'access:write', act: 'restrict_case' } as const
const tags = ['exclusions']

/** Who is kept out of a case, and the named list of a restricted one. */
export function keepOutRoutes(app: ApiApp, { services: { keepOut } }: ApiContext): void {
  const recused = { operationId: 'recuse', tags, summary: 'From now on the case does not exist for the client.' }
  app.post(
    '/cases/:number/recusals',
    { config: { demand: recuses }, schema: { ...recused, params: caseParams, response: noContent } },
    async (request, reply) => {
      await keepOut.recuse(actorOf(request), { number: parseCaseNumber(request.params) })
      return reply.code(204).send(null)
    },
  )

  const excluded = { operationId: 'exclude', tags, summary: 'From now on the case does not exist for this person.' }
  app.post(
    '/cases/:number/exclusions',
    { config: { demand: excludes }, schema: { ...excluded, params: caseParams, body: exclusion, response: noContent } },
    async (request, reply) => {
      await keepOut.exclude(actorOf(request), { number: parseCaseNumber(request.params), ...request.body })
      return reply.code(204).send(null)
    },
  )

  const readmitted = {
    operationId: 'readmit',
    tags,
    summary: 'Ends an exclusion, but never that of the client itself.',
  }
  app.delete(
    '/cases/:number/exclusions/:person',
    { config: { demand: excludes }, schema: { ...readmitted, params: personParams, response: noContent } },
    async (request, reply) => {
      const { person } = request.params
      await keepOut.readmit(actorOf(request), { number: parseCaseNumber(request.params), person })
      return reply.code(204).send(null)
    },
  )

  const restricted = { operationId: 'restrictCase', tags, summary: 'Only these people see the case from now on.' }
  app.put(
    '/cases/:number/restriction',
    {
      config: { demand: restricts },
      schema: { ...restricted, params: caseParams, body: restriction, response: noContent },
    },
    async (request, reply) => {
      await keepOut.restrict(actorOf(request), { number: parseCaseNumber(request.params), ...request.body })
      return reply.code(204).send(null)
    },
  )

  const opened = { operationId: 'unrestrictCase', tags, summary: 'The case is restricted no longer.' }
  app.delete(
    '/cases/:number/restriction',
    { config: { demand: restricts }, schema: { ...opened, params: caseParams, response: noContent } },
    async (request, reply) => {
      await keepOut.unrestrict(actorOf(request), { number: parseCaseNumber(request.params) })
      return reply.code(204).send(null)
    },
  )
}
