import type { FastifyInstance } from 'fastify'
import { mayDo } from '../../domain/access/permissions.ts'
import type { ChatDuty } from '../../services/conversations/chatDuty.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** In how many conversations somebody waits for an answer of the desk; the menu says it. */
    waitingTalks: number
  }
}

/** Counts who waits for an answer, for pages of those who hold conversations. */
export function countTalks(app: FastifyInstance, chatDuty: ChatDuty): void {
  app.decorateRequest('waitingTalks', 0)
  app.addHook('preHandler', async (request) => {
    const { actor, method } = request
    const isPage = method === 'GET' && request.headers.accept !== 'text/event-stream'
    if (isPage && actor && mayDo(actor.role, 'hold_conversations')) request.waitingTalks = await chatDuty.waiting(actor)
  })
}
