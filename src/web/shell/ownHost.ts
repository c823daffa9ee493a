import type { FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'

/** The names by which a machine calls itself. */
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Refuses a request to another name than that of this machine: a website whose name was made to point here (DNS rebinding) would
 * otherwise be our own origin to a browser.
 */
export async function refuseForeignHost(request: FastifyRequest): Promise<void> {
  if (!loopback.test(request.headers.host ?? '')) throw new AppError('forbidden', { reason: 'foreign-host' })
}
