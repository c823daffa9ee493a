import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusalReasons } from '../../domain/conversations/conversationRule.ts'
import { type AppError, type ErrorCode, httpStatus } from '../../errors.ts'
import type { WordKey, Words } from '../../messages/words.ts'
import { refusalText } from '../../outputs/conversations/refusalText.ts'
import { asAppError } from '../shell/problems.tsx'

const sentences: Partial<Readonly<Record<ErrorCode, WordKey>>> = {
  conflict: 'conversations.failed_conflict',
  'not-found': 'conversations.failed_gone',
  'not-signed-in': 'access.signed_out_lead',
  forbidden: 'access.not_yours_lead',
  'slow-down': 'access.slow_down_lead',
  database: 'access.unavailable_lead',
}

/** Why something was not done, in sentences, with the code and the reason by which the script knows what to do. */
export function sayRefused(request: FastifyRequest, reply: FastifyReply, error: unknown, words: Words): FastifyReply {
  const known = asAppError(error)
  if (known.code === 'internal') request.log.error({ err: error, reqId: request.id }, 'bug')
  return reply
    .code(httpStatus[known.code])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ code: known.code, ...saidOf(known, words) }))
}

function saidOf({ code, publicDetail }: AppError, words: Words) {
  const reason = refusalReasons.find((one) => one === publicDetail.reason)
  if (code !== 'refused' || reason === undefined) return { said: words(sentences[code] ?? 'conversations.failed') }
  const { why, instead } = refusalText(words, reason)
  return { reason, said: why, instead }
}
