import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/access/actor.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import { AppError } from '../../errors.ts'
import { actorOf } from '../shell/reply.ts'

/** Who is signed in and holds conversations. To others their pages do not exist: fails with `not-found`. */
export function talkerOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'hold_conversations')) throw new AppError('not-found')
  return actor
}
