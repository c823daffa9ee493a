import { TextArea } from '../look/forms/textArea.tsx'
import { Button } from '../look/parts/button.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { paths } from '../shell/paths.ts'
import type { ProposalPageProps } from './proposalView.ts'

/** What this person can decide: who wrote it withdraws, somebody else publishes or sends back. */
export function DecisionPanel({ view, proposal, said }: ProposalPageProps) {
  const { words } = view.frame
  const { id, madeBy } = proposal.proposal
  const { refused } = proposal
  if (madeBy === view.person) {
    return (
      <Panel id="decide" title={words('content.decide_title')}>
        <p>{words('content.decide_own')}</p>
        <form method="post" action={paths.knowledgeDecision(id, 'withdrawal')}>
          <Button>{words('content.decide_withdraw')}</Button>
        </form>
      </Panel>
    )
  }
  return (
    <Panel id="decide" title={words('content.decide_title')} look="next">
      <div class="baken-stack">
        <form class="baken-form" method="post" action={paths.knowledgeDecision(id, 'publication')}>
          <p>{words('content.decide_publish_text')}</p>
          <div class="baken-buttons">
            <Button
              id="publish"
              look="primary"
              refused={
                refused && words(refused === 'text_changed' ? 'content.decide_outdated' : 'content.decide_faults')
              }
            >
              {words('content.decide_publish')}
            </Button>
          </div>
        </form>
        <form class="baken-form" method="post" action={paths.knowledgeDecision(id, 'return')}>
          <TextArea
            id="reason"
            name="reason"
            label={words('content.decide_reason')}
            error={said.wrongReason && words('content.wrong_reason')}
            value={said.reason}
            rows={3}
            maxLength={1000}
            required
          />
          <div class="baken-buttons">
            <Button>{words('content.decide_back')}</Button>
          </div>
        </form>
      </div>
    </Panel>
  )
}
