import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { renderPage } from '../look/shell/renderPage.ts'

/** Sends a page. Nothing of the desk may be kept by a browser or anything in between. */
export function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page))
}

/**
 * Sends a page packed, for a slow line. Only for pages that hold nothing sealed and repeat nothing of what was asked: the size of a packed
 * page that does both can give away what it holds (BREACH).
 */
export function sendLightPage(request: FastifyRequest, reply: FastifyReply, page: VNode): FastifyReply {
  if (!takesGzip(request)) return sendPage(reply, page)
  return reply
    .headers({ 'cache-control': 'no-store', 'content-encoding': 'gzip', vary: 'accept-encoding' })
    .type('text/html; charset=utf-8')
    .send(gzipSync(renderPage(page)))
}

export function takesGzip({ headers }: FastifyRequest): boolean {
  return /(^|[\s,])gzip(?!;q=0(\.0*)?(,|\s|$))/.test(String(headers['accept-encoding'] ?? ''))
}

/** Who is signed in. Fails with `not-signed-in`, which leads to the page to sign in. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new AppError('not-signed-in')
  return request.actor
}
