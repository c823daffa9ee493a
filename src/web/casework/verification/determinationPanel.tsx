import type { Proposal } from '../../../domain/casework/verification/verificationFile.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { answersThis } from '../partnerDesk/answersThis.ts'
import { AnswerForms } from './answerForms.tsx'
import { BothSay } from './bothSay.tsx'
import { ProposeForm } from './proposeForm.tsx'

/** What happened, as two parties find it together: the newest proposal with both sides, and those before it. */
export function DeterminationPanel({ view }: { view: ChapterView }) {
  const { words, locale } = view.frame
  const { proposals } = view.shown.chapters.verification
  const newest = proposals.at(-1)
  const waits = newest?.state === 'waiting'
  const isAnswered = newest !== undefined && answersThis(view, onProposal, { proposal: newest.proposal })
  return (
    <Panel
      id="determination"
      title={words('verification.determination')}
      beside={newest && <State view={view} proposal={newest} />}
      {...(waits && view.hat === 'consular_officer' && { look: 'lit' as const })}
    >
      <div class="baken-stack">
        {newest ? <BothSay view={view} proposal={newest} /> : <p>{words('verification.determination_none')}</p>}
        {newest && (waits || isAnswered) && <AnswerForms view={view} proposal={newest} />}
        {(!waits || answersThis(view, ['propose-determination'])) && <ProposeForm view={view} />}
        {proposals.length > 1 && (
          <Fold summary={words('verification.earlier', { count: proposals.length - 1 })}>
            <div class="baken-stack">
              {proposals
                .slice(0, -1)
                .toReversed()
                .map((proposal) => (
                  <div key={proposal.proposal} class="baken-stack baken-stack--tight">
                    <h3>{longDate(proposal.proposedOn, locale)}</h3>
                    <BothSay view={view} proposal={proposal} />
                  </div>
                ))}
            </div>
          </Fold>
        )}
      </div>
    </Panel>
  )
}

const onProposal = ['confirm-determination', 'dispute-determination', 'withdraw-determination'] as const
const looks = { waiting: 'waiting', confirmed: 'safe', disputed: 'danger', withdrawn: 'neutral' } as const

function State({ view, proposal: { state } }: { view: ChapterView; proposal: Proposal }) {
  return <Status kind={looks[state]}>{view.frame.words(`verification.state_${state}`)}</Status>
}
