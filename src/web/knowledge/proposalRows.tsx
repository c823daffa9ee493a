import type { ProposalLine } from '../../services/knowledge/showKnowledge.ts'
import { momentText } from '../access/momentText.ts'
import { Rows, type WorkRow } from '../look/parts/rows.tsx'
import { Status, type StatusKind } from '../look/parts/status.tsx'
import { paths } from '../shell/paths.ts'
import type { KnowledgeFrame } from './knowledgeFrame.ts'

const looks = {
  waiting: 'waiting',
  published: 'safe',
  sent_back: 'changed',
  withdrawn: 'neutral',
} as const satisfies Record<ProposalLine['state'], StatusKind>

type Props = { view: KnowledgeFrame; proposals: readonly ProposalLine[] }

/** Proposals, each with who made and decided it, why, and what came of it. */
export function ProposalRows({ view, proposals }: Props) {
  return <Rows rows={proposals.map((one) => proposalRow(one, view))} />
}

function proposalRow(one: ProposalLine, view: KnowledgeFrame): WorkRow {
  const { frame, nameOf, person } = view
  const { words } = frame
  const isOwn = one.state === 'waiting' && one.madeBy === person
  return {
    key: String(one.id),
    what: (
      <>
        <a href={paths.knowledgeProposal(one.id)}>
          <b>{words('content.proposal_title', { id: one.id, subject: nameOf(one.subject) })}</b>
        </a>
        <p>
          <bdi>{one.reason ?? one.why}</bdi>
        </p>
      </>
    ),
    detail: <bdi>{whoAndWhen(one, view)}</bdi>,
    act: (
      <Status kind={looks[one.state]}>
        {words(`content.desk_state_${one.state}`)}
        {isOwn && `, ${words('content.desk_waiting_own')}`}
      </Status>
    ),
  }
}

function whoAndWhen(
  { madeByName: name, madeAt, decidedByName, decidedAt }: ProposalLine,
  view: KnowledgeFrame,
): string {
  const { words } = view.frame
  if (decidedByName === null || decidedAt === null)
    return words('content.desk_by', { name, moment: momentText(madeAt, view) })
  return words('content.desk_decided_by', { name, other: decidedByName, moment: momentText(decidedAt, view) })
}
