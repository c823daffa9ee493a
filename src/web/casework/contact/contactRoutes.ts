import type { FastifyInstance } from 'fastify'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { caseworkerOf } from '../caseworkerOf.ts'
import { SLUG } from './slug.ts'

/**
 * Opens the numbers of a client to who read the rules for safe contact, and leads back to the page that shows them. Where there are no
 * rules yet nothing opens, and the page says what to do first.
 */
export function contactRoutes(app: FastifyInstance, { services }: DeskContext): void {
  app.post(`${paths.cases}/:number/contact-opening`, async (request, reply) => {
    const actor = caseworkerOf(request)
    parsePlainQuery(request.query)
    const number = parseCaseNumber(request.params)
    const opened = await services.openContactDetails(actor, { number })
    const page = paths.caseChapter(number, SLUG)
    return reply.redirect(opened.ok ? `${page}#numbers` : `${page}#agree`, 303)
  })

  // Loading the address again opens nothing: it leads to the page.
  app.get(`${paths.cases}/:number/contact-opening`, (request, reply) => {
    caseworkerOf(request)
    return reply.redirect(paths.caseChapter(parseCaseNumber(request.params), SLUG), 303)
  })
}
