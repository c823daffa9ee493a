import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseAccountProblem } from '../../../boundary/access/accountForms.ts'
import { parseInvitationForm, parseInvitationToken } from '../../../boundary/access/signInForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import { AppError } from '../../../errors.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { clientOf, endSession, giveSession } from '../../shell/session.ts'
import { afterChange } from '../account/accountProblem.tsx'
import { giveCeremony } from '../ceremonyCookies.ts'
import { goOn } from '../goOn.ts'
import { DeadLinkPage } from './deadLinkPage.tsx'
import { EnrolmentPage } from './enrolmentPage.tsx'
import { InvitationPage } from './invitationPage.tsx'

/** From the link that somebody was handed to a first way to sign in. */
export function enrolmentRoutes(app: FastifyInstance, { services, frameOf, timeZone }: DeskContext): void {
  const { invitations, signIn, sessions, own } = services.accounts

  /** One answer for every link that does not work: whether it was ever one, nobody learns. */
  const opensLink = {
    errorHandler: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      if (!(error instanceof AppError && error.code === 'not-found')) throw error
      return sendPage(reply, <DeadLinkPage frame={frameOf(request)} />, 404)
    },
  }

  app.get(`${paths.invitations}/:token`, opensLink, async (request, reply) => {
    parsePlainQuery(request.query)
    const token = parseInvitationToken(request.params)
    const invitation = await invitations.open(token)
    return sendPage(reply, <InvitationPage {...{ frame: frameOf(request), timeZone, token, invitation }} />)
  })

  app.post(paths.invitations, opensLink, async (request, reply) => {
    const session = await invitations.accept(parseInvitationForm(request.body), clientOf(request))
    await endSession(reply, sessions)
    giveSession(reply, session)
    return reply.redirect(paths.enrolment, 303)
  })

  app.get(`${paths.invitations}/:token/visit`, opensLink, async (request, reply) => {
    const token = parseInvitationToken(request.params)
    const { provider } = await invitations.open(token)
    if (provider === undefined) throw new AppError('not-found')
    const { ceremony, url } = await signIn.beginProvider(provider, token)
    giveCeremony(reply, 'visit', ceremony)
    return reply.redirect(url)
  })

  app.get(paths.enrolment, async (request, reply) => {
    const problem = parseAccountProblem(request.query)
    const { enrolling } = request
    if (!enrolling) return reply.redirect(request.actor ? paths.account : paths.signIn)
    const [authenticators, missing] = await Promise.all([own.authenticators(enrolling), own.missingToEnrol(enrolling)])
    const view = { frame: frameOf(request), name: enrolling.name, problem, authenticators, missing }
    return sendPage(reply, <EnrolmentPage view={view} />)
  })

  app.post(paths.enrolment, async (request, reply) => {
    if (!request.enrolling) throw new AppError('not-signed-in')
    const finished = own.finishEnrolment(request.enrolling, clientOf(request))
    const refused = await afterChange(paths.enrolment, finished)
    if (refused !== paths.enrolment) return reply.redirect(refused, 303)
    return reply.redirect(await goOn(request, reply, sessions, await finished), 303)
  })
}
