import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseDecided, parseProposalParams, readReturnForm, textsOf } from '../../boundary/content/publishingForms.ts'
import type { DecisionRefusal } from '../../domain/knowledge/publishing/decideProposal.ts'
import type { Result } from '../../domain/shared/result.ts'
import { httpStatus } from '../../errors.ts'
import { paths } from '../shell/paths.ts'
import { sendPage } from '../shell/reply.ts'
import { editorOf, type KnowledgeDesk } from './knowledgeDesk.ts'
import { ProposalPage } from './proposalPage.tsx'
import type { DecisionSaid } from './proposalView.ts'

const address = `${paths.knowledge}/proposals/:id`

/** One proposal: what changes line by line, and the decision of a second person. */
export function proposalRoutes(app: FastifyInstance, desk: KnowledgeDesk): void {
  const { publishing } = desk.context.services

  app.get(address, (request, reply) => sendProposal(request, reply, { done: parseDecided(request.query) }))

  app.post(`${address}/publication`, async (request, reply) => {
    const id = parseProposalParams(request.params)
    return answer(request, reply, 'published', await publishing.publish(editorOf(request), id))
  })

  app.post(`${address}/return`, { config: { keepsDraft: true } }, async (request, reply) => {
    const actor = editorOf(request)
    const id = parseProposalParams(request.params)
    const read = readReturnForm(request.body)
    const { reason } = textsOf(request.body)
    if (!read.ok) return sendProposal(request, reply, { wrongReason: true, reason })
    return answer(request, reply, 'sent_back', await publishing.sendBack(actor, id, read.value), reason)
  })

  app.post(`${address}/withdrawal`, async (request, reply) => {
    const id = parseProposalParams(request.params)
    return answer(request, reply, 'withdrawn', await publishing.withdraw(editorOf(request), id))
  })

  // Loading the answer to a form again asks for nothing: it leads to the page.
  for (const part of ['publication', 'return', 'withdrawal'] as const) {
    app.get(`${address}/${part}`, (request, reply) => {
      editorOf(request)
      return reply.redirect(paths.knowledgeProposal(parseProposalParams(request.params)), 303)
    })
  }

  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    done: NonNullable<DecisionSaid['done']>,
    decided: Result<undefined, DecisionRefusal>,
    reason?: string,
  ): FastifyReply | Promise<FastifyReply> {
    if (!decided.ok) return sendProposal(request, reply, { refused: decided.error, reason })
    return reply.redirect(`${paths.knowledgeProposal(parseProposalParams(request.params))}?done=${done}`, 303)
  }

  async function sendProposal(request: FastifyRequest, reply: FastifyReply, said: DecisionSaid): Promise<FastifyReply> {
    const proposal = await publishing.showProposal(editorOf(request), parseProposalParams(request.params))
    const view = await desk.viewOf(request, proposal.shown)
    const isRefused = said.refused !== undefined || said.wrongReason === true
    const status = isRefused ? httpStatus.refused : 200
    return sendPage(reply, <ProposalPage view={view} proposal={proposal} said={said} />, status)
  }
}
