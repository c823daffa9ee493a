import '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Sessions } from '../../services/access/signIn/accountServices.ts'
import type { Client, NewSession } from '../../services/access/signIn/accountTypes.ts'

/** Bound to this host and to a safe connection; browsers take `localhost` as safe. */
const SESSION_COOKIE = '__Host-baken-session'
/** By this one a browser is known at the next sign-in. It opens nothing. */
const DEVICE_COOKIE = '__Host-baken-device'
const A_YEAR = 31_536_000

const options = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const

/** Tells each request who is signed in, and who is here only to enrol. */
export function readSessions(app: FastifyInstance, sessions: Sessions): void {
  app.decorateRequest('actor', null)
  app.decorateRequest('enrolling', null)
  app.addHook('onRequest', async (request) => {
    const token = tokenOf(request)
    const found = token === undefined ? undefined : await sessions.find(token, clientOf(request))
    request.actor = found?.kind === 'full' ? found.actor : null
    request.enrolling = found?.kind === 'enrol' ? found.actor : null
  })
}

/** The token that a request came with, whether or not it is good. */
export function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE]
}

/** Where a request comes from, as the sign-in and the sessions look at it. */
export function clientOf(request: FastifyRequest): Client {
  const { headers } = request
  return {
    address: request.ip,
    userAgent: headers['user-agent'],
    device: request.cookies[DEVICE_COOKIE],
  }
}

export function giveSession(reply: FastifyReply, { token, device }: NewSession): void {
  reply.setCookie(SESSION_COOKIE, token, options)
  reply.setCookie(DEVICE_COOKIE, device, { ...options, maxAge: A_YEAR })
}

/** Ends the session of this browser, if it has one. */
export async function endSession(reply: FastifyReply, sessions: Sessions): Promise<void> {
  const token = tokenOf(reply.request)
  if (token !== undefined) await sessions.end(token)
  reply.clearCookie(SESSION_COOKIE, options)
}
