import type { FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'

/**
 * Refuses a change that another site sent with somebody's cookie. Browsers say where a request comes from (Fetch Metadata,
 * `Sec-Fetch-Site`); one that does not has to name our own address as its origin.
 */
export async function refuseForeignChange(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  const own = [`http://${request.headers.host}`, `https://${request.headers.host}`]
  if (site === undefined && own.includes(request.headers.origin ?? '')) return
  throw new AppError('forbidden', { reason: 'foreign-origin' })
}
