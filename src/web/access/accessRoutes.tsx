import type { FastifyInstance } from 'fastify'
import { parsePersonChoice } from '../../boundary/access/personChoice.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { sendPage } from '../shell/reply.ts'
import { endSession, giveSession } from '../shell/session.ts'
import { SignInPage } from './signInPage.tsx'

/** Signing in and out. An analyst, who sees no case, begins at the figures, all others at their cases. */
export function accessRoutes(app: FastifyInstance, { services, frameOf }: DeskContext): void {
  const { signIn } = services

  app.get(paths.signIn, async (request, reply) => {
    const people = await signIn.listPeople()
    return sendPage(reply, <SignInPage frame={frameOf(request)} people={people} />)
  })

  app.post(paths.signIn, async (request, reply) => {
    const person = parsePersonChoice(request.body)
    await endSession(reply, signIn)
    const token = await signIn.begin(person)
    giveSession(reply, token)
    const actor = await signIn.find(token)
    return reply.redirect(actor?.role === 'analyst' ? paths.figures : paths.cases, 303)
  })

  app.post(paths.signOut, async (_request, reply) => {
    await endSession(reply, signIn)
    return reply.redirect(paths.signIn, 303)
  })
}
