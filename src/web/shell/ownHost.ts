import type { FastifyRequest } from 'fastify'
import { isOwnHost } from '../../boundary/ownHost.ts'
import { AppError } from '../../errors.ts'

/** Refuses a request to another name than that of this machine or of the desk. */
export function makeRefuseForeignHost(staffOrigin: string | undefined) {
  return async ({ headers }: FastifyRequest): Promise<void> => {
    if (!isOwnHost(staffOrigin, headers.host ?? '')) throw new AppError('forbidden', { reason: 'foreign-host' })
  }
}
