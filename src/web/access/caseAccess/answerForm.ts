import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deed } from '../../../boundary/access/caseAccessRequest.ts'
import { parseCaseNumber } from '../../../boundary/casework/caseRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { caseworkerOf } from '../../casework/caseworkerOf.ts'
import { paths } from '../../shell/paths.ts'
import { refusalOf } from './refusalText.ts'
import type { SendAccess } from './sendAccess.tsx'

/** What was done; after `left` the actor may not see the case any more, and goes to the others. */
type After = Deed | 'left'

type Work = (actor: Actor, number: string) => Promise<void>

/** Does what a form asks for. After it the page says what was done, or why nothing was. */
export type AnswerForm = (
  request: FastifyRequest,
  reply: FastifyReply,
  after: After,
  work: Work,
) => Promise<FastifyReply>

export function makeAnswerForm(send: SendAccess): AnswerForm {
  return async (request, reply, after, work) => {
    const actor = caseworkerOf(request)
    const number = parseCaseNumber(request.params)
    try {
      await work(actor, number)
      return reply.redirect(after === 'left' ? paths.cases : `${paths.caseAccess(number)}?done=${after}`, 303)
    } catch (error) {
      const refused = refusalOf(error)
      if (!refused) throw error
      return send(request, reply, actor, number, { refused }, error)
    }
  }
}

/** Loading the answer to a form again asks for nothing: it leads to the page. */
export function toAccessPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  caseworkerOf(request)
  return reply.redirect(paths.caseAccess(parseCaseNumber(request.params)), 303)
}
