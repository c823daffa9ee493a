import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Deed, parseDeed, parseId, parseVerdict } from '../../../boundary/access/caseAccessRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { AppError, httpStatus } from '../../../errors.ts'
import type { WordKey } from '../../../messages/words.ts'
import type { AccessToReview } from '../../../services/access/cases/breakGlass.ts'
import type { DeskContext } from '../../shell/deskContext.ts'
import { paths } from '../../shell/paths.ts'
import { actorOf, sendPage } from '../../shell/reply.ts'
import { openedThen } from './openedThen.ts'
import { refusalOf } from './refusalText.ts'
import { ReviewsPage } from './reviewsPage.tsx'

/** What waits for a second person. To who is none, the page does not exist. */
export function reviewRoutes(app: FastifyInstance, context: DeskContext): void {
  const { services, frameOf, timeZone } = context
  const { breakGlass, reviews, vault } = services.caseAccess

  app.get(paths.reviews, async (request, reply) => {
    const actor = reviewerOf(request)
    return send(request, reply, actor, { done: parseDeed(request.query) })
  })

  app.post(`${paths.reviews}/:id`, async (request, reply) => {
    const actor = reviewerOf(request)
    const verdict = parseVerdict(request.body)
    try {
      await breakGlass.review(actor, { id: parseId(request.params), verdict })
    } catch (error) {
      const refused = refusalOf(error)
      if (!refused || !(error instanceof AppError)) throw error
      return send(request, reply, actor, { refused }, httpStatus[error.code])
    }
    return reply.redirect(`${paths.reviews}?done=reviewed`, 303)
  })

  app.get(`${paths.reviews}/:id`, (request, reply) => {
    reviewerOf(request)
    return reply.redirect(paths.reviews, 303)
  })

  /** Managers may know who looked at a case, and so what was opened; for others there is nothing here. */
  async function openedIn(actor: Actor, broken: readonly AccessToReview[]) {
    const opened = new Map<number, readonly string[]>()
    if (databaseRoleOf(actor.role) !== 'manager') return opened
    for (const one of broken) {
      const { lines } = await services.accessLog.ofCase(actor, one.number)
      opened.set(one.id, openedThen(one, lines))
    }
    return opened
  }

  type Said = { readonly done?: Deed | undefined; readonly refused?: WordKey }

  async function send(request: FastifyRequest, reply: FastifyReply, actor: Actor, said: Said, status = 200) {
    const frame = frameOf(request)
    const broken = await breakGlass.listWaiting(actor)
    const opened = await openedIn(actor, broken)
    const shares = await reviews.listShares(actor)
    const addresses = await vault.listWaiting(actor)
    const { done, refused } = said
    const view = { frame, actor, timeZone, lists: context.profile.casework, broken, opened, shares, addresses, done }
    return sendPage(reply, <ReviewsPage view={{ ...view, refused: refused && frame.words(refused) }} />, status)
  }
}

function reviewerOf(request: FastifyRequest): Actor {
  const actor = actorOf(request)
  if (!mayDo(actor.role, 'review_break_glass')) throw new AppError('not-found')
  return actor
}
