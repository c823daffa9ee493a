import type { FastifyInstance } from 'fastify'
import { mayDo } from '../../domain/access/permissions.ts'
import type { Publishing } from '../../services/knowledge/publishing.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** How many proposals of colleagues wait for a second person; the menu says it. */
    waitingProposals: number
  }
}

/** Counts what colleagues propose to publish, for pages of those who can. */
export function countProposals(app: FastifyInstance, { countOfOthers }: Publishing): void {
  app.decorateRequest('waitingProposals', 0)
  app.addHook('preHandler', async (request) => {
    const { actor, method } = request
    const isPage = method === 'GET' && request.headers.accept !== 'text/event-stream'
    if (isPage && actor && mayDo(actor.role, 'keep_knowledge')) request.waitingProposals = await countOfOthers(actor)
  })
}
