import type { FastifyInstance } from 'fastify'
import { parseDutyEnd, parseDutyForm } from '../../../boundary/conversations/dutyRequest.ts'
import { parsePlainQuery } from '../../../boundary/parseQuery.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { talkerOf } from '../talkerOf.ts'
import { DutyPart } from './dutyPart.tsx'

/** Saying that one is on the chat, and until when. The part of the room that shows it can be asked for by itself. */
export function chatDutyRoutes(app: FastifyInstance, { services, frameOf, timeZone, demo }: DeskContext): void {
  const { chatDuty, readerKeys } = services

  app.get(paths.chatDuty, async (request, reply) => {
    const actor = talkerOf(request)
    parsePlainQuery(request.query)
    const [workers, own, leftAlone] = await Promise.all([
      chatDuty.list(actor),
      readerKeys.own(actor),
      chatDuty.leftAlone(actor),
    ])
    const now = new Date().toISOString()
    const view = {
      frame: frameOf(request),
      actor,
      timeZone,
      now,
      demo,
      workers,
      leftAlone,
      hasKey: own?.tried ?? false,
    }
    return sendPage(reply, <DutyPart view={view} />)
  })

  app.post(paths.chatDuty, async (request, reply) => {
    await chatDuty.begin(talkerOf(request), parseDutyForm(request.body))
    return reply.redirect(paths.conversations, 303)
  })

  app.post(paths.chatDutyEnd, async (request, reply) => {
    const actor = talkerOf(request)
    await chatDuty.end(actor, parseDutyEnd(request.body))
    return reply.redirect(paths.conversations, 303)
  })

  // Loading the answer to a form again, or in the other language, asks for nothing.
  app.get(paths.chatDutyEnd, (request, reply) => {
    talkerOf(request)
    return reply.redirect(paths.conversations)
  })
}
