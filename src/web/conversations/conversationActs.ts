import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  parseConversationNumber,
  parseDeskAct,
  parseGivenKeys,
  parseWritten,
} from '../../boundary/conversations/deskRequest.ts'
import { refusalReasons } from '../../domain/conversations/conversationRule.ts'
import { type ErrorCode, httpStatus } from '../../errors.ts'
import type { WordKey, Words } from '../../messages/words.ts'
import { refusalText } from '../../outputs/conversations/refusalText.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { asAppError } from '../shell/problems.tsx'
import { talkerOf } from './talkerOf.ts'

/** The longest sealed message as text, with what stands around it. */
const LONGEST_BODY = 450_000

/** What the script of the room sends: sealed messages, notes and keys, and acts. Answers are JSON; a refusal is told in words. */
export function conversationActs(app: FastifyInstance, { services, frameOf }: DeskContext): void {
  const { desk } = services.conversations
  const numbered = `${paths.conversations}/:number`
  app.setErrorHandler((error, request, reply) => sayRefused(request, reply, error, frameOf(request).words))

  for (const [part, author] of [
    ['messages', 'desk'],
    ['notes', 'note'],
  ] as const) {
    app.post(`${numbered}/${part}`, { bodyLimit: LONGEST_BODY }, async (request, reply) => {
      const actor = talkerOf(request)
      const at = parseConversationNumber(request.params)
      const { number: seq, generation, sealed } = parseWritten(request.body)
      await desk.write(actor, at, { seq, author, generation, sealed })
      return reply.code(204).send()
    })
  }

  app.post(`${numbered}/keys`, async (request, reply) => {
    const actor = talkerOf(request)
    await desk.giveKeys(actor, parseConversationNumber(request.params), parseGivenKeys(request.body))
    return reply.code(204).send()
  })

  app.post(`${numbered}/acts/:act`, async (request, reply) => {
    const actor = talkerOf(request)
    const number = parseConversationNumber(request.params)
    await desk.do(actor, number, parseDeskAct(request.params, request.body))
    return reply.code(204).send()
  })
}

const sentences: Partial<Readonly<Record<ErrorCode, WordKey>>> = {
  conflict: 'conversations.failed_conflict',
  'not-found': 'conversations.failed_gone',
  'not-signed-in': 'access.signed_out_lead',
  forbidden: 'access.not_yours_lead',
  'slow-down': 'access.slow_down_lead',
  database: 'access.unavailable_lead',
  refused: 'conversations.failed_refused',
}

/** Why it was not done, in a sentence, with the code by which the script knows what to do. */
function sayRefused(request: FastifyRequest, reply: FastifyReply, error: unknown, words: Words): FastifyReply {
  const known = asAppError(error)
  const { code, publicDetail } = known
  if (code === 'internal') request.log.error({ err: error, reqId: request.id }, 'bug')
  const reason = refusalReasons.find((each) => each === publicDetail.reason)
  const refused = code === 'refused' && reason !== undefined ? refusalText(words, reason) : undefined
  const said = refused?.why ?? words(sentences[code] ?? 'conversations.failed')
  return reply
    .code(httpStatus[code])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ code, said, instead: refused?.instead, reason: publicDetail.reason }))
}
