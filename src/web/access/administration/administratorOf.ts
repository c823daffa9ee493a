import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { AppError } from '../../../errors.ts'
import { actorOf } from '../../shell/reply.ts'

/** Who is signed in and administers. To all others these pages do not exist: fails with `not-found`. */
export function administratorOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'administer')) throw new AppError('not-found')
  return actor
}
