import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from './paths.ts'

/** In a cookie and not in an address, which ends up in histories. Lax, so that it also survives a way over somebody else's sign-in. */
const NEXT_COOKIE = '__Host-baken-next'

const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

const TEN_MINUTES = 600
const LONGEST = 1_500

/** Keeps where somebody wanted to go, for after signing in: a page that they asked for themselves, not a part of one. */
export function rememberNext(reply: FastifyReply, { method, url, headers }: FastifyRequest): void {
  const wanted = headers['sec-fetch-dest'] ?? 'document'
  if (method === 'GET' && wanted === 'document') rememberPath(reply, url)
}

/** Keeps a page to go back to after signing in or confirming; what is no address of ours is not kept. */
export function rememberPath(reply: FastifyReply, path: string): void {
  if (parseNext(path) !== undefined) reply.setCookie(NEXT_COOKIE, path, { ...options, maxAge: TEN_MINUTES })
}

/** Where somebody wanted to go before signing in, and forgets it; missing when nowhere, or when it is no address of ours. */
export function takeNext(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const kept = request.cookies[NEXT_COOKIE]
  if (kept === undefined) return undefined
  reply.clearCookie(NEXT_COOKIE, options)
  return parseNext(kept)
}

/**
 * A path of ours with its query. It begins with one slash, since two, or one and its mirror image, lead to another site; it has no sign
 * that a browser skips while it reads; and it is not the way in or out.
 */
function parseNext(text: string): string | undefined {
  if (text.length > LONGEST || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return undefined
  const [path = ''] = text.split(/[?#]/)
  return path.startsWith(paths.signIn) || path.startsWith(paths.signOut) ? undefined : text
}
