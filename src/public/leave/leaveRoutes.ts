import type { FastifyInstance } from 'fastify'
import { LEAVE } from '../shell/publicPaths.ts'

/** The cookie of a conversation, the only one that this site ever sets. */
export const CONVERSATION_COOKIE = '__Host-talk'

/**
 * The way out: clears what this site stored and goes on to a site that says nothing. Never all cookies: of the host only our own, by its
 * name. The script of a page sends a word here while it leaves; whoever has none follows the link.
 */
export function leaveRoutes(app: FastifyInstance, elsewhere: string): void {
  const clearing = {
    'clear-site-data': '"storage"',
    'set-cookie': `${CONVERSATION_COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict`,
  }
  app.get(LEAVE, (_request, reply) => reply.headers(clearing).redirect(elsewhere, 303))
  app.post(LEAVE, (_request, reply) => reply.headers(clearing).code(204).send())
}
