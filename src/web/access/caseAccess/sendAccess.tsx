import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Deed, emptyShare, type TypedShare } from '../../../boundary/access/caseAccessRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { sendPage } from '../../shell/reply.ts'
import { AccessPage } from './accessPage.tsx'
import type { ShareErrors } from './accessView.ts'

/** What the page says beside who may see the case: what was done, or why not, with what was typed. */
export type Said = {
  readonly done?: Deed | undefined
  readonly refused?: WordKey
  readonly share?: { readonly typed: TypedShare; readonly errors: ShareErrors }
}

/** Sends the page as it is now. With an `error` the status is that of the error. Fails with `not-found` when the case may not be seen. */
export type SendAccess = (
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  number: string,
  said: Said,
  error?: unknown,
) => Promise<FastifyReply>

export function makeSendAccess(context: DeskContext): SendAccess {
  const { services, frameOf, timeZone, today } = context
  return async (request, reply, actor, number, { done, refused, share }, error) => {
    const access = await services.caseAccess.show(actor, { number })
    const choices = mayDo(actor.role, 'share_case') ? await services.caseAccess.listChoices(actor) : undefined
    const frame = frameOf(request)
    const view = {
      frame,
      actor,
      timeZone,
      lists: context.profile.casework,
      access,
      choices,
      done,
      refused: refused && frame.words(refused),
      share: { typed: emptyShare, errors: {}, ...share, today: today() },
    }
    return sendPage(reply, <AccessPage view={view} />, statusOf(error))
  }
}

function statusOf(error: unknown): number {
  if (error === undefined) return 200
  return error instanceof AppError ? httpStatus[error.code] : httpStatus.refused
}
