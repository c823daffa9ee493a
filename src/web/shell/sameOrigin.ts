import type { FastifyRequest } from 'fastify'
import { isHostOf } from '../../boundary/ownHost.ts'
import { AppError } from '../../errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that takes no notice of cookies, and may therefore be asked by anything. */
    fromAnywhere?: true
  }
}

/**
 * Refuses a change that another site sent with somebody's cookie. Browsers say where a request comes from (Fetch Metadata,
 * `Sec-Fetch-Site`); one that does not has to name our own address as its origin. What names another one is refused in any case.
 */
export function makeRefuseForeignChange(staffOrigin: string | undefined) {
  return async ({ method, headers, routeOptions }: FastifyRequest): Promise<void> => {
    if (method === 'GET' || method === 'HEAD' || routeOptions.config?.fromAnywhere) return
    const host = headers.host ?? ''
    const own = isHostOf(staffOrigin, host) ? staffOrigin : `http://${host}`
    const { origin, 'sec-fetch-site': site } = headers
    // Our pages say nothing about where they are (`no-referrer`), so the origin of a form of ours is `null`.
    const isSaid = site === 'same-origin' || site === 'none'
    if (isSaid && (origin === undefined || origin === 'null' || origin === own)) return
    if (site === undefined && origin === own) return
    throw new AppError('forbidden', { reason: 'foreign-origin' })
  }
}
