import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isFromOwnSite } from '../conversation/ownSite.ts'
import { droppedTalkCookie, talkToken } from '../conversation/talkCookie.ts'
import type { PublicContext } from '../publicContext.ts'
import { LEAVE } from '../shell/publicPaths.ts'

/**
 * The way out: ends a conversation that is open, clears what this site stored and goes on to a site that says nothing. Never all cookies: of
 * the host only our own, by its name. The script of a page sends a word here while it leaves; whoever has none follows the link. Another
 * site that leads here ends nothing, and is told nothing.
 */
export function leaveRoutes(
  app: FastifyInstance,
  { elsewhere, talk }: Pick<PublicContext, 'elsewhere' | 'talk'>,
): void {
  const clear = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (!isFromOwnSite(request)) return reply
    const token = talkToken(request)
    // Whoever leaves does not wait for the register; a session that it could not end is over by itself in twenty minutes.
    if (token !== undefined)
      talk.withoutScript.leave(token).catch((err: unknown) => request.log.error({ err }, 'a session was not ended'))
    return reply.headers({ 'clear-site-data': '"storage"', 'set-cookie': droppedTalkCookie })
  }
  app.get(LEAVE, (request, reply) => clear(request, reply).redirect(elsewhere, 303))
  app.post(LEAVE, (request, reply) => clear(request, reply).code(204).send())
}
