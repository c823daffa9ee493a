import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * The names under which a step that a browser comes back from is kept: `passkey` while an authenticator is asked, `visit` while somebody
 * is at the provider of their organisation. From there another site sends them back, so that one is lax.
 */
const cookies = {
  passkey: { name: '__Host-baken-passkey', sameSite: 'strict' },
  visit: { name: '__Host-baken-visit', sameSite: 'lax' },
} as const

export type Ceremony = keyof typeof cookies

const TEN_MINUTES = 600

export function giveCeremony(reply: FastifyReply, kind: Ceremony, token: string): void {
  reply.setCookie(cookies[kind].name, token, { ...optionsOf(kind), maxAge: TEN_MINUTES })
}

/** The token of a step, which is forgotten here and taken once by the services; empty when there is none. */
export function takeCeremony(request: FastifyRequest, reply: FastifyReply, kind: Ceremony): string {
  const { name } = cookies[kind]
  reply.clearCookie(name, optionsOf(kind))
  return request.cookies[name] ?? ''
}

function optionsOf(kind: Ceremony) {
  return { path: '/', secure: true, httpOnly: true, sameSite: cookies[kind].sameSite } as const
}
