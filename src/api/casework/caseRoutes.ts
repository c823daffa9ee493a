import { caseAnswer, caseList, openedParts } from '../../boundary/api/caseAnswers.ts'
import { caseQueryOf, caseRequests, opening } from '../../boundary/api/caseRequests.ts'
import { caseParams, noFields } from '../../boundary/api/fields.ts'
import { unchanged } from '../../boundary/api/noContent.ts'
import { parseCaseNumber } from '../../boundary/casework/caseRequest.ts'
import type { ApiApp } from '../apiApp.ts'
import type { ApiContext } from '../apiServices.ts'
import { actorOf } from '../authenticate.ts'
import { caseJson, etagOf, listJson, partJson } from './caseJson.ts'

const reading = { scope: 'cases:read', act: 'read_cases' } as const
const searching = { scope: 'cases:search', act: 'read_cases' } as const
const opens = { scope: 'cases:open', act: 'read_cases' } as const

/** Cases: a list, a search, one case, and the opening of what is sealed in it. Each reading is a line in the access log. */
export function caseRoutes(app: ApiApp, { profile, services }: ApiContext): void {
  const requests = caseRequests(profile)

  const listed = { operationId: 'listCases', tags: ['cases'], summary: 'The cases that the client may see.' }
  app.get(
    '/cases',
    { config: { demand: reading }, schema: { ...listed, querystring: requests.list, response: { 200: caseList } } },
    async (request) => {
      const actor = actorOf(request)
      const query = caseQueryOf(actor.role, request.query)
      return listJson(await services.listCases(actor, { query, names: false, limit: request.query.limit }), query.sort)
    },
  )

  const searched = { operationId: 'searchCases', tags: ['cases'], summary: 'Cases by a part of their number.' }
  app.post(
    '/cases/searches',
    { config: { demand: searching }, schema: { ...searched, body: requests.search, response: { 200: caseList } } },
    async (request) => {
      const filter = { number: request.body.text }
      const query = { filter, sort: 'number', descending: false, backwards: false } as const
      return listJson(await services.listCases(actorOf(request), { query, names: false }), query.sort)
    },
  )

  const shown = { operationId: 'readCase', tags: ['cases'], summary: 'One case as far as the client may see it.' }
  app.get(
    '/cases/:number',
    {
      config: { demand: reading },
      schema: { ...shown, params: caseParams, querystring: noFields, response: { 200: caseAnswer, 304: unchanged } },
    },
    async (request, reply) => {
      const number = parseCaseNumber(request.params)
      const answer = caseJson(await services.showCase(actorOf(request), { number }))
      const etag = etagOf(answer)
      reply.header('etag', etag)
      return request.headers['if-none-match'] === etag ? reply.code(304).send(null) : answer
    },
  )

  const opened = { operationId: 'openParts', tags: ['cases'], summary: 'Opens what is sealed: an area, or one part.' }
  app.post(
    '/cases/:number/openings',
    {
      config: { demand: opens },
      schema: { ...opened, params: caseParams, body: opening, response: { 200: openedParts } },
    },
    async (request) => {
      const actor = actorOf(request)
      const number = parseCaseNumber(request.params)
      const { body } = request
      if ('area' in body) return { parts: (await services.openArea(actor, { number, area: body.area })).map(partJson) }
      return { parts: (await services.showCase(actor, { number, open: body.part })).opened.map(partJson) }
    },
  )
}
