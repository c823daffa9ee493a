import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../../domain/access/actor.ts'
import { AppError } from '../../../errors.ts'
import { paths } from '../../shell/paths.ts'

/** Whose account it is: of who is signed in, or of who is there to enrol. Fails with `not-signed-in`. */
export function ownActorOf(request: FastifyRequest): Actor {
  const actor = request.actor ?? request.enrolling
  if (!actor) throw new AppError('not-signed-in')
  return actor
}

/** The page that somebody changes their ways to sign in from. */
export function ownPageOf(request: FastifyRequest): string {
  return request.enrolling ? paths.enrolment : paths.account
}
