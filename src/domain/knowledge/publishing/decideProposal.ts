import type { ContentFinding } from '../contentFinding.ts'
import { type Files, outdatedFiles, type Proposal } from './proposal.ts'

/** Why a proposal is not published, sent back or withdrawn. */
export type DecisionRefusal = 'not_waiting' | 'same_person' | 'not_yours' | 'text_changed' | 'has_faults'

export type Decision =
  | {
      readonly kind: 'publish'
      /** What the public side shows now. */
      readonly shown: Files
      /** What would be wrong with it. */
      readonly faults: readonly ContentFinding[]
    }
  | { readonly kind: 'send_back' }
  | { readonly kind: 'withdraw' }

/**
 * Whether somebody may decide so; missing when they may. Who wrote it neither publishes it nor sends it back, in whatever session or role:
 * the number of the person counts. What was written on an older text is not put over what was published since.
 */
export function refusalOf(
  proposal: Pick<Proposal, 'state' | 'madeBy' | 'files'>,
  by: number,
  decision: Decision,
): DecisionRefusal | undefined {
  if (proposal.state !== 'waiting') return 'not_waiting'
  if (decision.kind === 'withdraw') return proposal.madeBy === by ? undefined : 'not_yours'
  if (by === proposal.madeBy) return 'same_person'
  if (decision.kind === 'send_back') return undefined
  if (outdatedFiles(proposal, decision.shown).length > 0) return 'text_changed'
  return decision.faults.length > 0 ? 'has_faults' : undefined
}
