import '@fastify/cookie'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SignIn } from '../../services/access/demoSignIn.ts'

/** Bound to this host and to a safe connection; browsers take `localhost` as safe. */
const SESSION_COOKIE = '__Host-baken-session'

const options = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const

/** Tells each request who is signed in. */
export function readSessions(app: FastifyInstance, signIn: SignIn): void {
  app.decorateRequest('actor', null)
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[SESSION_COOKIE]
    request.actor = token === undefined ? null : ((await signIn.find(token)) ?? null)
  })
}

export function giveSession(reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, options)
}

/** Ends the session of this browser, if it has one. */
export async function endSession(reply: FastifyReply, signIn: SignIn): Promise<void> {
  const token = reply.request.cookies[SESSION_COOKIE]
  if (token !== undefined) await signIn.end(token)
  reply.clearCookie(SESSION_COOKIE, options)
}
