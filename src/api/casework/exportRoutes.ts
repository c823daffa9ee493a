import { Readable } from 'node:stream'
import { caseFacts, csvText } from '../../boundary/api/caseAnswers.ts'
import { caseFilterOf, caseRequests } from '../../boundary/api/caseRequests.ts'
import type { ApiApp } from '../apiApp.ts'
import type { ApiContext } from '../apiServices.ts'
import { stillActor } from '../authenticate.ts'
import { csvOf, exportColumns, jsonOf } from './exportText.ts'

const exporting = { scope: 'cases:export', act: 'export_cases' } as const

const described = {
  operationId: 'exportCases',
  tags: ['cases'],
  summary: 'The facts of all cases that the client may see. What is sealed is in no export.',
  description: `CSV (RFC 4180) with the columns ${exportColumns.join(', ')}, or a JSON array. The answer is cut off when the token is revoked.`,
}

const written = {
  description: 'One line, or one element, for each case.',
  content: { 'application/json': { schema: caseFacts.array() }, 'text/csv': { schema: csvText } },
}

/** The export: a stream of batches. Before each of them the token is looked up again, so that revoking it ends what runs. */
export function exportRoutes(app: ApiApp, { profile, services }: ApiContext): void {
  const { exported } = caseRequests(profile)
  app.post(
    '/cases/exports',
    { config: { demand: exporting }, schema: { ...described, body: exported, response: { 200: written } } },
    async (request, reply) => {
      const { format, ...filter } = request.body
      const actor = () => stillActor(request, services.clients, exporting)
      const batches = services.exportCases(actor, caseFilterOf(filter))
      const text = format === 'csv' ? csvOf(batches) : jsonOf(batches)
      reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
      reply.header('content-disposition', `attachment; filename="cases.${format}"`)
      stream(reply, text)
      return reply
    },
  )
}

/** A stream goes as it is: there is no whole of it that a schema could be asked about, so its lines are made by one. */
function stream(reply: { send(payload: unknown): unknown }, text: AsyncIterable<string>): void {
  reply.send(Readable.from(text))
}
