import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, httpStatus } from '../../errors.ts'
import { publicWords } from '../../messages/publicWords.ts'
import type { Frames } from './makeFrames.ts'
import { PlainPage, type PlainReason } from './plainPage.tsx'
import { FIRST_LANGUAGE, languageOf } from './publicPaths.ts'
import { sendAnswer } from './sendPage.ts'

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
    sendMissing: (request, reply) => say(request, reply, 404, 'missing'),
  }
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
