import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { locales } from '../../domain/shared/locale.ts'
import { type WordKey, words } from '../../messages/words.ts'
import type { ClosedHeaders } from './headers.ts'

const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answers what could not be read as a request, and so has no page and no language: in a sentence, in both. */
export function makeAnswerBroken(headers: ClosedHeaders) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const status = statuses[error.code ?? ''] ?? 400
    socket.end(answerOf(status, headers))
  }
}

/** The sentence for a person whose page could not be made, in every language. */
export function inEveryLanguage(key: WordKey): string {
  return `${locales.map((locale) => words(locale)(key)).join('\n\n')}\n`
}

/** What asks for a promise that nobody gives is answered as if it had not: the server beneath would answer without our headers. */
export function answerExpectations(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request: IncomingMessage, reply: ServerResponse) => app.routing(request, reply))
}

function answerOf(status: number, headers: ClosedHeaders): string {
  const body = inEveryLanguage(status === 431 ? 'access.too_long_lead' : 'access.broken_request')
  const all = {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n')
}
