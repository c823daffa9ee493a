import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, httpStatus } from '../../errors.ts'
import { publicWords } from '../../messages/publicWords.ts'
import type { Frames } from './makeFrames.ts'
import { PlainPage, type PlainReason } from './plainPage.tsx'
import { FIRST_LANGUAGE, languageOf } from './publicPaths.ts'
import { sendAnswer } from './sendPage.ts'

const LONGEST_PATH = 100

export type Problems = {
  readonly send: (request: FastifyRequest, reply: FastifyReply, error: unknown) => Promise<FastifyReply>
  readonly sendMissing: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
}

/** Whatever goes wrong is a page in the language of the address, with the numbers to call and no word on why. */
export function explainProblems({ languages, frameOf }: Frames): Problems {
  const codes = languages.map(({ code }) => code)
  const say = async (request: FastifyRequest, reply: FastifyReply, status: number, reason: PlainReason) => {
    const frame = await frameOf(languageOf(request.url, codes), 'home')
    return sendAnswer(request, reply, { page: <PlainPage frame={frame} reason={reason} />, status })
  }
  return {
    send: (request, reply, error) => {
      const status = statusOf(error)
      if (status >= 500) request.log.error({ err: error }, 'the public side failed')
      return say(request, reply, status, reasonOf(status))
    },
    sendMissing: async (request, reply) => {
      const meant = plainPath(request.url)
      const isOther = request.method === 'GET' && meant !== undefined && meant !== request.url.split('?')[0]
      return isOther ? reply.redirect(meant, 303) : say(request, reply, 404, 'missing')
    },
  }
}

/**
 * The address that is meant by one with a slash at its end, or with the code of the first language: only its words, so that it leads nowhere
 * else and takes nothing along. Missing when it is no address of words.
 */
function plainPath(url: string): string | undefined {
  const [, path] = /^(?:\/nl(?=\/|$|\?))?((?:\/[a-z0-9-]+)*)\/?(?:\?.*)?$/s.exec(url) ?? []
  return path === undefined || path.length > LONGEST_PATH ? undefined : path || '/'
}

/** What Fastify refuses itself keeps its status. */
function statusOf(error: unknown): number {
  if (error instanceof AppError) return httpStatus[error.code]
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 600 ? status : 500
}

function reasonOf(status: number): PlainReason {
  if (status >= 500) return 'unavailable'
  return status === 400 || status === 413 || status === 415 ? 'unreadable' : 'missing'
}

/** Answers what could not be read as a request, and so has no page and no language: in a sentence, in Dutch and English. */
export function answerBroken(headers: Readonly<Record<string, string>>) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
    const body = [FIRST_LANGUAGE, 'en'].map((language) => `${publicWords(language)('public.unreadable')}\n`).join('\n')
    const all = {
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'))
  }
}
