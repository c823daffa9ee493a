import type { Actor } from '../../domain/access/actor.ts'
import { type Decision, type DecisionRefusal, refusalOf } from '../../domain/knowledge/publishing/decideProposal.ts'
import { ok, type Result, refuse } from '../../domain/shared/result.ts'
import { AppError } from '../../errors.ts'
import { endProposal, findProposal, lockKnowledge, publishProposal } from '../../store/knowledge/proposals.ts'
import type { ActorTx } from '../../store/withActor.ts'
import { faultsOf, type KnowledgeTools, refuseOthers, shownNow } from './knowledgeTools.ts'

export type DecideProposal = (actor: Actor, id: number) => Promise<Result<undefined, DecisionRefusal>>

export type SendBack = (actor: Actor, id: number, reason: string) => Promise<Result<undefined, DecisionRefusal>>

/**
 * Shows a proposal on the public side from now on. Refused to who wrote it, when what it was written on is no longer shown, and while it has
 * faults. Fails with `forbidden`, and with `not-found`.
 */
export function makePublish(tools: KnowledgeTools): DecideProposal {
  return (actor, id) =>
    deciding(tools, actor, async (tx) => {
      const proposal = await found(tx, actor, id)
      const shown = await shownNow(tx, actor, tools)
      const faults = faultsOf(proposal.files, shown, tools)
      const decision: Decision = { kind: 'publish', shown: shown.files, faults }
      const refused = refusalOf(proposal, actor.person, decision)
      if (refused) return refuse(refused)
      return (await publishProposal(tx, actor, id)) ? ok(undefined) : refuse('not_waiting')
    })
}

/** Gives a proposal back to who wrote it, with the reason. Refused to who wrote it. Fails as `makePublish`. */
export function makeSendBack(tools: KnowledgeTools): SendBack {
  return (actor, id, reason) => end(tools, actor, { id, reason, decision: { kind: 'send_back' } })
}

/** Takes back one's own proposal. Refused to everybody else. Fails as `makePublish`. */
export function makeWithdraw(tools: KnowledgeTools): DecideProposal {
  return (actor, id) => end(tools, actor, { id, reason: null, decision: { kind: 'withdraw' } })
}

type Ending = { readonly id: number; readonly reason: string | null; readonly decision: Decision }

function end(tools: KnowledgeTools, actor: Actor, { id, reason, decision }: Ending): ReturnType<DecideProposal> {
  return deciding(tools, actor, async (tx) => {
    const refused = refusalOf(await found(tx, actor, id), actor.person, decision)
    if (refused) return refuse(refused)
    return (await endProposal(tx, actor, id, reason)) ? ok(undefined) : refuse('not_waiting')
  })
}

/** One decision after the other: what the second person saw is what is published. */
async function deciding<T>(tools: KnowledgeTools, actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> {
  refuseOthers(actor)
  return tools.withActor(actor, async (tx) => {
    await lockKnowledge(tx, actor.tenant)
    return work(tx)
  })
}

async function found(tx: ActorTx, { tenant }: Actor, id: number) {
  const proposal = await findProposal(tx, tenant, id)
  if (!proposal) throw new AppError('not-found')
  return proposal
}
