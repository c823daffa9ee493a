import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseConfirmForm, parsePasskeyForm } from '../../../boundary/access/signInForms.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { NewSession } from '../../../services/access/signIn/accountTypes.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { clientOf } from '../../shell/session.ts'
import { giveCeremony, takeCeremony } from '../ceremonyCookies.ts'
import { goOn } from '../goOn.ts'
import { statusOfTurned, turnedBy } from '../signIn/turned.ts'
import { StepUpPage } from './stepUpPage.tsx'

/** Confirming that it is you, in the way that one has. Every way gives the session a new token. */
export function stepUpRoutes(app: FastifyInstance, { services, frameOf }: DeskContext): void {
  const { stepUp, sessions } = services.accounts

  app.get(paths.stepUp, async (request, reply) => {
    const actor = actorOf(request)
    parsePlainQuery(request.query)
    return sendPage(reply, <StepUpPage frame={frameOf(request)} way={await stepUp.wayOf(actor)} />)
  })

  app.post(`${paths.stepUp}/passkey/options`, async (request, reply) => {
    const { ceremony, options } = await stepUp.beginPasskey(actorOf(request))
    giveCeremony(reply, 'passkey', ceremony)
    return options
  })

  app.post(`${paths.stepUp}/passkey`, async (request, reply) => {
    const { response } = parsePasskeyForm(request.body)
    const ceremony = takeCeremony(request, reply, 'passkey')
    return confirm(request, reply, (actor) => stepUp.finishPasskey(actor, { ceremony, response }, clientOf(request)))
  })

  app.post(`${paths.stepUp}/password`, async (request, reply) => {
    const answer = parseConfirmForm(request.body)
    return confirm(request, reply, (actor) => stepUp.withPassword(actor, answer, clientOf(request)))
  })

  app.post(`${paths.stepUp}/demo`, async (request, reply) =>
    confirm(request, reply, (actor) => stepUp.inDemo(actor, clientOf(request))),
  )

  app.get(`${paths.stepUp}/visit`, async (request, reply) => {
    const { ceremony, url } = await stepUp.beginProvider(actorOf(request))
    giveCeremony(reply, 'visit', ceremony)
    return reply.redirect(url)
  })

  // Loading these again begins anew.
  for (const way of ['passkey', 'password', 'demo']) {
    app.get(`${paths.stepUp}/${way}`, (_request, reply) => reply.redirect(paths.stepUp))
  }

  async function confirm(
    request: FastifyRequest,
    reply: FastifyReply,
    attempt: (actor: Actor) => Promise<NewSession>,
  ): Promise<FastifyReply> {
    const actor = actorOf(request)
    try {
      const session = await attempt(actor)
      return reply.redirect(await goOn(request, reply, sessions, session), 303)
    } catch (error) {
      const turned = turnedBy(error)
      if (!turned) throw error
      if (turned.kind === 'slow') reply.header('retry-after', turned.seconds)
      const page = <StepUpPage frame={frameOf(request)} way={await stepUp.wayOf(actor)} turned={turned} />
      return sendPage(reply, page, statusOfTurned(turned))
    }
  }
}
