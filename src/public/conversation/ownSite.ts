import type { FastifyRequest } from 'fastify'
import { isHostOf } from '../../boundary/ownHost.ts'
import { AppError } from '../../errors.ts'

/**
 * Whether our own page sent it, or somebody who typed the address. Browsers say where a form comes from (Fetch Metadata); of an older one
 * the origin is asked. Our pages tell theirs to us alone (`same-origin`), so the origin `null` is never ours. What says nothing at all is
 * no browser of the last years, or no browser.
 */
export function isFromOwnSite({ headers, protocol }: FastifyRequest): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  const isOwn = origin === undefined || isOriginOf(origin, host, protocol)
  const isSaid = site === undefined || site === 'same-origin' || site === 'none'
  return isOwn && isSaid
}

/** Refuses what another site sends. */
export function refuseForeignSite(request: FastifyRequest): void {
  if (!isFromOwnSite(request)) throw new AppError('forbidden', { reason: 'foreign-origin' })
}

/** Behind a proxy the request itself comes in clear: an origin with https is then our own as well. */
function isOriginOf(origin: string, host: string, protocol: string): boolean {
  return URL.canParse(origin) && (origin === `${protocol}://${host}` || isHostOf(origin, host))
}
