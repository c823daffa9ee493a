import type { Actor } from '../../domain/access/actor.ts'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import { type Files, outdatedFiles } from '../../domain/knowledge/publishing/proposal.ts'
import { findEarlierTexts, findPublished, listWaiting } from '../../store/knowledge/proposals.ts'
import type { WithActor } from '../../store/withActor.ts'
import { faultsOf, type KnowledgeTools, shownNow } from './knowledgeTools.ts'

/** A proposal that waits, as it would be published now. */
export type CheckedProposal = {
  readonly id: number
  readonly subject: string
  readonly findings: readonly ContentFinding[]
  /** Something else was published since it was written. */
  readonly isOutdated: boolean
}

/** Holds every proposal that waits to the rules of the texts, for the operator. */
export function makeCheckWaiting(tools: KnowledgeTools): (actor: Actor) => Promise<readonly CheckedProposal[]> {
  return (actor) =>
    tools.withActor(actor, async (tx) => {
      const shown = await shownNow(tx, actor, tools)
      const waiting = await listWaiting(tx, actor.tenant)
      return waiting.map((proposal) => ({
        id: proposal.id,
        subject: proposal.subject,
        findings: faultsOf(proposal.files, shown, tools),
        isOutdated: outdatedFiles(proposal, shown.files).length > 0,
      }))
    })
}

/** What was published, and every text that each file had before. */
export type PublishedTexts = {
  readonly published: Files
  readonly earlier: ReadonlyMap<string, ReadonlySet<string>>
}

/** Gives the published texts, for the operator who writes them back as files. */
export function makeListPublished(withActor: WithActor): (actor: Actor) => Promise<PublishedTexts> {
  return (actor) =>
    withActor(actor, async (tx) => ({
      published: await findPublished(tx, actor.tenant),
      earlier: await findEarlierTexts(tx, actor.tenant),
    }))
}
