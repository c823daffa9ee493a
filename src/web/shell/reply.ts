import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { renderPage } from '../look/shell/renderPage.ts'

/** Sends a page. Nothing of the desk may be kept by a browser or anything in between. */
export function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page))
}

/** Who is signed in. Fails with `not-signed-in`, which leads to the page to sign in. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new AppError('not-signed-in')
  return request.actor
}
