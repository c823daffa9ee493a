import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  parseAddedWithParts,
  parseDeed,
  parseLookedFrom,
  parsePartAsked,
} from '../../../boundary/conversations/sentByScript.ts'
import { isTalkProblem, MARK_HEADER, type SentLines } from '../../../domain/conversations/talkWire.ts'
import type { TalkState } from '../../../services/conversations/reporterDoor.ts'
import { isMeant } from '../../../services/conversations/talkStanding.ts'
import type { TalkContext } from '../../talkContext.ts'
import { dropTalkCookie, talkToken } from '../talkCookie.ts'
import { makeCounts } from './counts.ts'
import { LARGEST_BODY, type LargeBodies } from './largeBodies.ts'
import { TalkFault } from './sendProblem.ts'
import { stateOf } from './stateOf.ts'

/** A page sends one message at a time. */
const MOST_AT_ONCE = 2

/** What somebody in a conversation reads, writes and does. Everything asks for a session. */
export function insideRoutes(app: FastifyInstance, talk: TalkContext, refuseManyLarge: LargeBodies): void {
  const { door } = talk
  // In another tab of the same browser another conversation may have been opened: for this page its session is over.
  const stateMeant = async (request: FastifyRequest): Promise<TalkState> => {
    const state = await door.state(tokenOf(request))
    if (!state || !isMeant(state, String(request.headers[MARK_HEADER] ?? ''))) throw new TalkFault('over')
    return state
  }
  const refuseWithoutSession = async (request: FastifyRequest): Promise<void> => void (await stateMeant(request))
  const tokenOf = (request: FastifyRequest): string => {
    const token = talkToken(request)
    if (token === undefined) throw new TalkFault('over')
    return token
  }
  const sending = makeCounts()
  const refuseThird = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const token = tokenOf(request)
    if (sending.of(token) >= MOST_AT_ONCE) throw new TalkFault('too_many')
    sending.add(token, 1)
    reply.raw.once('close', () => sending.add(token, -1))
  }
  const refuse = (refusal: string | undefined): void => {
    if (refusal !== undefined) throw new TalkFault(isTalkProblem(refusal) ? refusal : 'away')
  }

  app.get('/talk/state', async (request) => stateOf(await stateMeant(request), await talk.opening()))

  // What is given counts as read by the reporter: never for the page of another conversation.
  app.get('/talk/lines', { onRequest: refuseWithoutSession }, async (request): Promise<SentLines> => {
    const { after } = parseLookedFrom(request.query)
    const lines = await door.lines(tokenOf(request), after)
    return {
      lines: lines.map(({ seq, author, generation, sealed, written_at }) => ({
        ...{ number: seq, author, generation, sealed: sealed.toString('base64url'), writtenAt: written_at },
      })),
    }
  })

  app.get('/talk/part', { onRequest: refuseWithoutSession }, async (request, reply) => {
    const { number, part } = parsePartAsked(request.query)
    const sealed = await door.part(tokenOf(request), number, part)
    if (!sealed) throw new TalkFault('gone')
    return reply.type('application/octet-stream').send(sealed)
  })

  // Who has no session is refused before what they send is read.
  const onRequest = [refuseWithoutSession, refuseThird, refuseManyLarge]
  app.post('/talk/add', { bodyLimit: LARGEST_BODY, onRequest }, async (request) => {
    refuse(await door.add(tokenOf(request), parseAddedWithParts(request.body)))
    return {}
  })

  app.post('/talk/do', { onRequest: refuseWithoutSession }, async (request, reply) => {
    const token = tokenOf(request)
    const deed = parseDeed(request.body)
    if (deed === 'leave') {
      dropTalkCookie(reply)
      await door.leave(token)
      return {}
    }
    const deeds = {
      ...{ withdraw: door.withdraw, resume: door.resume, consent: door.consent },
      'take-back-consent': door.takeBackConsent,
      ...{ 'ask-deletion': door.askDeletion, 'take-back-deletion': door.takeBackDeletion },
    }
    refuse(await deeds[deed](token))
    return {}
  })
}
