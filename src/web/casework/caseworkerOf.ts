import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { actorOf } from '../shell/reply.ts'

/** Who is signed in and works on cases. To all others the pages of cases do not exist: fails with `not-found`. */
export function caseworkerOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (actor.role !== 'caseworker' && actor.role !== 'manager') throw new AppError('not-found')
  return actor
}
