import type { FastifyInstance } from 'fastify'
import { mayDo } from '../../../domain/access/permissions.ts'
import type { WaitingReviews } from '../../../services/access/cases/waitingReviews.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** How much waits for a review by who is signed in; the menu says it. */
    waiting: number
  }
}

/** Counts what waits, for pages of those who review. */
export function countWaiting(app: FastifyInstance, reviews: WaitingReviews): void {
  app.decorateRequest('waiting', 0)
  app.addHook('preHandler', async (request) => {
    const { actor, method } = request
    const isPage = method === 'GET' && request.headers.accept !== 'text/event-stream'
    if (isPage && actor && mayDo(actor.role, 'review_break_glass')) request.waiting = await reviews.count(actor)
  })
}
