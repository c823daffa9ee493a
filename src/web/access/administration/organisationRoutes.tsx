import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  parseAdministeredId,
  parseDone,
  parseOrganisationForm,
  parseProviderForm,
  parseProviderNumber,
} from '../../../boundary/access/administrationForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { administratorOf } from './administratorOf.ts'
import { OrganisationPage, OrganisationsPage } from './organisationPages.tsx'
import { refusalOf } from './refusal.ts'

/** The organisations of a tenant and how their people sign in, for administrators. */
export function organisationRoutes(app: FastifyInstance, context: DeskContext): void {
  const { accounts, providers } = context.services.accounts

  app.get(paths.organisations, (request, reply) => {
    parsePlainQuery(request.query)
    return sendList(request, reply)
  })

  app.post(paths.organisations, async (request, reply) => {
    const actor = administratorOf(request)
    try {
      const id = await accounts.addOrganisation(actor, parseOrganisationForm(request.body))
      return reply.redirect(paths.organisation(id), 303)
    } catch (error) {
      const refused = refusalOf(error)
      if (!refused) throw error
      return sendList(request, reply, refused, statusOf(error))
    }
  })

  app.get(`${paths.organisations}/:id`, (request, reply) =>
    sendOne(request, reply, { saved: parseDone(request.query) }),
  )

  app.post(`${paths.organisations}/:id/provider`, async (request, reply) => {
    const actor = administratorOf(request)
    const organisation = parseAdministeredId(request.params)
    try {
      await providers.add(actor, { organisation, ...parseProviderForm(request.body) })
    } catch (error) {
      const refused = refusalOf(error)
      if (!refused) throw error
      return sendOne(request, reply, { saved: false, refused }, statusOf(error))
    }
    return reply.redirect(`${paths.organisation(organisation)}?done=saved`, 303)
  })

  app.post(`${paths.organisations}/:id/provider-removal`, async (request, reply) => {
    const actor = administratorOf(request)
    await providers.remove(actor, parseProviderNumber(request.body))
    return reply.redirect(`${paths.organisation(parseAdministeredId(request.params))}?done=saved`, 303)
  })

  async function sendList(request: FastifyRequest, reply: FastifyReply, refused?: WordKey, status = 200) {
    const actor = administratorOf(request)
    const people = await accounts.list(actor)
    const organisations = (await accounts.organisations(actor)).map((organisation) => ({
      ...organisation,
      people: people.filter((one) => one.organisation === organisation.id).length,
    }))
    const page = { frame: context.frameOf(request), organisations, refused }
    return sendPage(reply, <OrganisationsPage {...page} />, status)
  }

  async function sendOne(
    request: FastifyRequest,
    reply: FastifyReply,
    said: { readonly saved: boolean; readonly refused?: WordKey },
    status = 200,
  ) {
    const actor = administratorOf(request)
    const id = parseAdministeredId(request.params)
    const organisation = (await accounts.organisations(actor)).find((one) => one.id === id)
    if (!organisation) throw new AppError('not-found')
    const view = {
      ...said,
      frame: context.frameOf(request),
      organisation,
      people: (await accounts.list(actor)).filter((one) => one.organisation === id).length,
      providers: (await providers.list(actor)).filter((one) => one.organisation === id),
      origin: context.staffOrigin ?? `http://${request.headers.host}`,
    }
    return sendPage(reply, <OrganisationPage view={view} />, status)
  }
}

function statusOf(error: unknown): number {
  return error instanceof AppError ? httpStatus[error.code] : httpStatus.refused
}
