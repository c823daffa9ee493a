import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseAdministeredId } from '../../../boundary/access/administrationForms.ts'
import { clientOfTyped, emptyClient, parseTypedClient } from '../../../boundary/access/apiClientForm.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { administratorOf } from '../administration/administratorOf.ts'
import { momentText } from '../momentText.ts'
import { type ApiClientErrors, ApiClientsPage, ApiTokenPage } from './apiClientsPage.tsx'

const fieldErrors = {
  name: 'administration.error_name',
  place: 'administration.error_place',
  purpose: 'api.clients_error_purpose',
  days: 'api.clients_error_days',
  scopes: 'api.clients_error_scopes',
} as const satisfies ApiClientErrors

/** The programs that come with a token: which there are, a new one, and the end of one. For administrators. */
export function apiClientRoutes(app: FastifyInstance, context: DeskContext): void {
  const { apiClients, accounts } = context.services

  app.get(paths.apiClients, (request, reply) => {
    parsePlainQuery(request.query)
    return sendList(request, reply)
  })

  app.post(paths.apiClients, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = administratorOf(request)
    const typed = parseTypedClient(request.body)
    const asked = clientOfTyped(typed)
    if (!asked.ok) return sendList(request, reply, { typed, errors: { [asked.error]: fieldErrors[asked.error] } }, 400)
    try {
      const { token, until } = await apiClients.add(actor, asked.value)
      const frame = context.frameOf(request)
      const shown = {
        frame,
        token,
        name: asked.value.name,
        until: momentText(until, { frame, timeZone: context.timeZone }),
      }
      return sendPage(reply, <ApiTokenPage {...shown} />)
    } catch (error) {
      const errors = errorsOf(error)
      if (!errors) throw error
      return sendList(request, reply, { typed, errors }, 422)
    }
  })

  app.post(`${paths.apiClients}/:id/revocation`, async (request, reply) => {
    await apiClients.revoke(administratorOf(request), parseAdministeredId(request.params))
    return reply.redirect(paths.apiClients, 303)
  })

  async function sendList(
    request: FastifyRequest,
    reply: FastifyReply,
    form: Pick<Parameters<typeof ApiClientsPage>[0]['view'], 'typed' | 'errors'> = { typed: emptyClient, errors: {} },
    status = 200,
  ): Promise<FastifyReply> {
    const actor = administratorOf(request)
    const view = {
      ...form,
      frame: context.frameOf(request),
      timeZone: context.timeZone,
      clients: await apiClients.list(actor),
      organisations: await accounts.accounts.organisations(actor),
    }
    return sendPage(reply, <ApiClientsPage view={view} />, status)
  }
}

/** What is wrong, beside the field that it is about; missing for what no sentence explains. */
function errorsOf(error: unknown): ApiClientErrors | undefined {
  if (!(error instanceof AppError) || error.code !== 'refused') return undefined
  if (error.publicDetail.reason === 'role-does-not-fit') return { place: 'administration.error_role' }
  return error.publicDetail.reason === 'scope-does-not-fit' ? { scopes: 'api.clients_error_scope_fits' } : undefined
}
