import type { FastifyRequest } from 'fastify'
import { isHostOf } from '../../boundary/ownHost.ts'
import { AppError } from '../../errors.ts'

/**
 * Refuses what another site sends. Browsers say where a form comes from (Fetch Metadata); of one that does not, what names a foreign origin
 * is refused. Our pages say nothing of where they are (`no-referrer`), so the origin of their forms is `null`: what an old browser sends
 * so from elsewhere comes without the cookie, which is SameSite=Strict, and so without a session.
 */
export function refuseForeignSite({ headers, protocol }: FastifyRequest): void {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  const isOwn = origin === undefined || origin === 'null' || isOriginOf(origin, host, protocol)
  const isSaid = site === undefined || site === 'same-origin' || site === 'none'
  if (!isOwn || !isSaid) throw new AppError('forbidden', { reason: 'foreign-origin' })
}

/** Behind a proxy the request itself comes in clear: an origin with https is then our own as well. */
function isOriginOf(origin: string, host: string, protocol: string): boolean {
  return URL.canParse(origin) && (origin === `${protocol}://${host}` || isHostOf(origin, host))
}
