import type { FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'

/** The names by which a machine calls itself. */
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Refuses a request to another name than that of this machine or of the desk: a website whose name was made to point here (DNS
 * rebinding) would otherwise be our own origin to a browser. What a proxy says that the name was is not asked: it has to pass it on.
 */
export function makeRefuseForeignHost(staffOrigin: string | undefined) {
  return async ({ headers }: FastifyRequest): Promise<void> => {
    const host = headers.host ?? ''
    if (!loopback.test(host) && !isHostOf(staffOrigin, host))
      throw new AppError('forbidden', { reason: 'foreign-host' })
  }
}

/** Whether a request is to the public name of the desk, which a proxy may write with its usual port. */
export function isHostOf(staffOrigin: string | undefined, host: string): boolean {
  if (staffOrigin === undefined) return false
  const own = new URL(staffOrigin).host
  const asked = host.toLowerCase()
  return asked === own || (!own.includes(':') && asked === `${own}:443`)
}
