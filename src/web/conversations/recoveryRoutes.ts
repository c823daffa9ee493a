import type { FastifyInstance } from 'fastify'
import {
  parseAgreedRecovery,
  parseAskedRecovery,
  parseConversationNumber,
  parseRecoveredKeys,
} from '../../boundary/conversations/deskRequest.ts'
import { parsePlainQuery } from '../../boundary/parseQuery.ts'
import type { DeskContext } from '../shell/deskContext.ts'
import { paths } from '../shell/paths.ts'
import { talkerOf } from './talkerOf.ts'

/** Of all generations of a key, each sealed. */
const LONGEST_KEYS = 2_500_000

/** What the script of the room sends and asks to use the recovery key on a conversation. The recovery key itself never comes here. */
export function recoveryRoutes(app: FastifyInstance, { services }: DeskContext): void {
  const { desk } = services.conversations
  const recovery = `${paths.conversations}/:number/recovery`

  app.post(`${recovery}/ask`, async (request, reply) => {
    const actor = talkerOf(request)
    await desk.askRecovery(actor, parseConversationNumber(request.params), parseAskedRecovery(request.body))
    return reply.code(204).send()
  })

  app.post(`${recovery}/agree`, async (request, reply) => {
    const actor = talkerOf(request)
    await desk.agreeRecovery(actor, parseConversationNumber(request.params), parseAgreedRecovery(request.body))
    return reply.code(204).send()
  })

  app.get(`${recovery}/keys`, async (request, reply) => {
    const actor = talkerOf(request)
    const number = parseConversationNumber(request.params)
    parsePlainQuery(request.query)
    const keys = await desk.recoverableKeys(actor, number)
    const told = keys.map(({ generation, sealed }) => ({ generation, sealed: sealed.toString('base64url') }))
    return reply.header('cache-control', 'no-store').send({ keys: told })
  })

  app.post(`${recovery}/use`, { bodyLimit: LONGEST_KEYS }, async (request, reply) => {
    const actor = talkerOf(request)
    await desk.recoverKeys(actor, parseConversationNumber(request.params), parseRecoveredKeys(request.body))
    return reply.code(204).send()
  })
}
