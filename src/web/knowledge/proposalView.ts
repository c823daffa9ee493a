import type { DecisionRefusal } from '../../domain/knowledge/publishing/decideProposal.ts'
import type { ProposalView } from '../../services/knowledge/showKnowledge.ts'
import type { KnowledgeFrame } from './knowledgeFrame.ts'

/** What the page says of what was done, or why nothing was. */
export type DecisionSaid = {
  readonly done?: 'filed' | 'published' | 'sent_back' | 'withdrawn' | undefined
  readonly refused?: DecisionRefusal | undefined
  readonly wrongReason?: true
  readonly reason?: string | undefined
}

export type ProposalPageProps = { view: KnowledgeFrame; proposal: ProposalView; said: DecisionSaid }
