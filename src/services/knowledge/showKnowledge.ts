import type { Actor } from '../../domain/access/actor.ts'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import { type DecisionRefusal, refusalOf } from '../../domain/knowledge/publishing/decideProposal.ts'
import { filesOf, outdatedFiles, type Subject, subjectText } from '../../domain/knowledge/publishing/proposal.ts'
import type { Shown } from '../../domain/knowledge/publishing/shownFiles.ts'
import { AppError } from '../../errors.ts'
import {
  countWaitingOfOthers,
  type FiledProposal,
  findProposal,
  listDecided,
  listWaiting,
} from '../../store/knowledge/proposals.ts'
import { faultsOf, type KnowledgeTools, refuseOthers, shownNow } from './knowledgeTools.ts'
import { stampOf } from './proposeChange.ts'

/** A proposal as a list names it. */
export type ProposalLine = Omit<FiledProposal, 'files'>

export type KnowledgeView = {
  readonly shown: Shown
  readonly waiting: readonly ProposalLine[]
  readonly decided: readonly ProposalLine[]
}

const MOST_DECIDED = 10

/** All that is shown, what waits for a second editor, and what was decided of late. Fails with `forbidden`. */
export function makeShowKnowledge(tools: KnowledgeTools): (actor: Actor) => Promise<KnowledgeView> {
  return async (actor) => {
    refuseOthers(actor)
    return tools.withActor(actor, async (tx) => ({
      shown: await shownNow(tx, actor, tools),
      waiting: await listWaiting(tx, actor.tenant),
      decided: await listDecided(tx, actor.tenant, { most: MOST_DECIDED }),
    }))
  }
}

/** How many proposals of colleagues wait: who asks could publish them or send them back. Fails with `forbidden`. */
export function makeCountOfOthers(tools: KnowledgeTools): (actor: Actor) => Promise<number> {
  return async (actor) => {
    refuseOthers(actor)
    return tools.withActor(actor, (tx) => countWaitingOfOthers(tx, actor))
  }
}

/** A file as it is shown, with the stamp that a change of it has to name. */
export type ShownText = { readonly file: string; readonly text: string; readonly stamp: string }

export type SubjectView = {
  readonly subject: Subject
  readonly shown: Shown
  readonly texts: readonly ShownText[]
  readonly waiting: readonly ProposalLine[]
  readonly decided: readonly ProposalLine[]
}

/** One page in its languages, or one embassy: its texts, and what waits and was decided of it. Fails with `forbidden` and `not-found`. */
export function makeShowSubject(tools: KnowledgeTools): (actor: Actor, subject: Subject) => Promise<SubjectView> {
  return async (actor, subject) => {
    refuseOthers(actor)
    const name = subjectText(subject)
    return tools.withActor(actor, async (tx) => {
      const shown = await shownNow(tx, actor, tools)
      const files = filesOf(subject, shown.files.keys())
      if (files.length === 0) throw new AppError('not-found')
      const texts = files.map((file) => {
        const text = shown.files.get(file) ?? ''
        return { file, text, stamp: stampOf(text) }
      })
      const waiting = (await listWaiting(tx, actor.tenant)).filter((one) => one.subject === name)
      const decided = await listDecided(tx, actor.tenant, { most: MOST_DECIDED, subject: name })
      return { subject, shown, texts, waiting, decided }
    })
  }
}

export type ProposalView = {
  readonly proposal: FiledProposal
  readonly shown: Shown
  /** The files that were written on a text that is no longer shown. */
  readonly outdated: readonly string[]
  readonly faults: readonly ContentFinding[]
  /** Why this person may not publish it; missing when they may. */
  readonly refused: DecisionRefusal | undefined
}

/** One proposal, beside what is shown now. Fails with `forbidden` and `not-found`. */
export function makeShowProposal(tools: KnowledgeTools): (actor: Actor, id: number) => Promise<ProposalView> {
  return async (actor, id) => {
    refuseOthers(actor)
    return tools.withActor(actor, async (tx) => {
      const proposal = await findProposal(tx, actor.tenant, id)
      if (!proposal) throw new AppError('not-found')
      const shown = await shownNow(tx, actor, tools)
      const waits = proposal.state === 'waiting'
      const faults = waits ? faultsOf(proposal.files, shown, tools) : []
      const outdated = waits ? outdatedFiles(proposal, shown.files) : []
      const refused = refusalOf(proposal, actor.person, { kind: 'publish', shown: shown.files, faults })
      return { proposal, shown, outdated, faults, refused }
    })
  }
}
