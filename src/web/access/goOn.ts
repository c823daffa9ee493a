import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sessions } from '../../services/access/signIn/accountServices.ts'
import type { NewSession } from '../../services/access/signIn/accountTypes.ts'
import { landingOf } from '../shell/landing.ts'
import { takeNext } from '../shell/next.ts'
import { paths } from '../shell/paths.ts'
import { clientOf, giveSession } from '../shell/session.ts'

/** Gives a session to a browser, and says where it goes on: where somebody wanted to go, or to the first page of their work. */
export async function goOn(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: Sessions,
  session: NewSession,
): Promise<string> {
  giveSession(reply, session)
  if (session.kind === 'enrol') return paths.enrolment
  const wanted = takeNext(request, reply)
  if (wanted !== undefined) return wanted
  const found = await sessions.find(session.token, { ...clientOf(request), device: session.device })
  return found ? landingOf(found.actor.role) : paths.signIn
}
