import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookie of a conversation, the only one that this site ever sets. */
const NAME = '__Host-talk'
const TOKEN = /^[\w-]{43}$/
const scope = 'Path=/; Secure; HttpOnly; SameSite=Strict'

/** With it the session goes along no longer. */
export const droppedTalkCookie = `${NAME}=; Max-Age=0; ${scope}`

/** The session that somebody comes with; missing when there is none, or what stands there is no token. */
export function talkToken({ headers: { cookie } }: FastifyRequest): string | undefined {
  for (const pair of (cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=')
    if (name === NAME && value !== undefined && TOKEN.test(value)) return value
  }
  return undefined
}

/** The session goes along from now, until the browser closes or somebody leaves: no date, so that no browser keeps it. */
export function setTalkCookie(reply: FastifyReply, token: string): void {
  reply.header('set-cookie', `${NAME}=${token}; ${scope}`)
}

export function dropTalkCookie(reply: FastifyReply): void {
  reply.header('set-cookie', droppedTalkCookie)
}
