import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../../domain/access/actor.ts'
import type { HandedInvitation } from '../../../services/access/signIn/accountTypes.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { sendPage } from '../../shell/reply.ts'
import { momentText } from '../momentText.ts'
import { HandedPage } from './handedPage.tsx'

/** Shows a link that is handed over, with the address by which the desk is reached. */
export function makeSendHanded({ services, frameOf, timeZone, staffOrigin }: DeskContext) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    { person, token, until }: HandedInvitation,
  ): Promise<FastifyReply> => {
    const account = (await services.accounts.accounts.list(actor)).find((one) => one.person === person)
    const frame = frameOf(request)
    const origin = staffOrigin ?? `http://${request.headers.host}`
    const shown = {
      frame,
      person,
      name: account?.name ?? '',
      link: `${origin}${paths.invitation(token)}`,
      until: momentText(until, { frame, timeZone }),
    }
    return sendPage(reply, <HandedPage {...shown} />)
  }
}
