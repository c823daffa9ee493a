import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { renderPage } from '../../web/look/shell/renderPage.ts'
import type { PublicAnswer } from '../publicContext.ts'

/** Sends what a page answered: packed for a slow line, unless it holds a secret. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): FastifyReply {
  if ('goTo' in answer) return reply.redirect(answer.goTo, 303)
  if ('file' in answer) {
    reply.header('content-disposition', `attachment; filename="${answer.name}"`).type(answer.contentType)
    return reply.send(Buffer.from(answer.file))
  }
  const page = renderPage(answer.page)
  reply.code(answer.status ?? 200).type('text/html; charset=utf-8')
  if (answer.holdsSecret || !takesGzip(request)) return reply.send(page)
  return reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' }).send(gzipSync(page))
}

export function takesGzip({ headers }: FastifyRequest): boolean {
  return /(^|[\s,])gzip(?!;q=0(\.0*)?(,|\s|$))/.test(String(headers['accept-encoding'] ?? ''))
}
