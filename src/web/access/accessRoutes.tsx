import type { FastifyInstance } from 'fastify'
import { parsePersonChoice } from '../../boundary/access/personChoice.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { sendPage } from '../shell/reply.ts'
import { clientOf, endSession, giveSession } from '../shell/session.ts'
import { SignInPage } from './signInPage.tsx'

/** Signing in and out. An analyst, who sees no case, begins at the figures, all others at their cases. */
export function accessRoutes(app: FastifyInstance, { services, frameOf }: DeskContext): void {
  const { demo, sessions } = services.accounts

  app.get(paths.signIn, async (request, reply) => {
    const people = await demo.listPeople()
    return sendPage(reply, <SignInPage frame={frameOf(request)} people={people} />)
  })

  app.post(paths.signIn, async (request, reply) => {
    const person = parsePersonChoice(request.body)
    await endSession(reply, sessions)
    const begun = await demo.begin(person, clientOf(request))
    giveSession(reply, begun)
    const found = await sessions.find(begun.token, clientOf(request))
    return reply.redirect(found?.actor.role === 'analyst' ? paths.figures : paths.cases, 303)
  })

  app.post(paths.signOut, async (_request, reply) => {
    await endSession(reply, sessions)
    return reply.redirect(paths.signIn, 303)
  })
}
