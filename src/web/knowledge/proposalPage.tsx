import type { DecisionRefusal } from '../../domain/knowledge/publishing/decideProposal.ts'
import { withChange } from '../../domain/knowledge/publishing/proposal.ts'
import type { ProposalView } from '../../services/knowledge/showKnowledge.ts'
import { momentText } from '../access/momentText.ts'
import { LinkButton } from '../look/parts/button.tsx'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { DecisionPanel } from './decisionPanel.tsx'
import { DifferenceTable } from './differenceTable.tsx'
import { FaultList } from './faultList.tsx'
import type { KnowledgeFrame } from './knowledgeFrame.ts'
import { ProposalRows } from './proposalRows.tsx'
import type { ProposalPageProps } from './proposalView.ts'
import { languageOf } from './subjectView.ts'

/** A proposal as the second person sees it: who, why, each line that changes, what is wrong with it, and the decision. */
export function ProposalPage({ view, proposal: seen, said }: ProposalPageProps) {
  const { frame, nameOf } = view
  const { words } = frame
  const { proposal, faults, shown } = seen
  const subject = nameOf(proposal.subject)
  const lead = words('content.proposal_lead', { name: proposal.madeByName, moment: momentText(proposal.madeAt, view) })
  const path = [
    { href: paths.knowledge, label: words('content.desk_title') },
    { href: paths.knowledgeSubject(proposal.subject), label: subject },
  ]
  const title = words('content.proposal_title', { id: proposal.id, subject })
  return (
    <Page
      frame={frame}
      title={words('content.desk_title')}
      current={paths.knowledge}
      head={
        <>
          <Crumbs words={words} path={path} here={title} />
          <PageHead title={title} lead={<bdi>{lead}</bdi>} />
          {said.done && <Notice kind="safe" answers title={words(`content.${said.done}`)} />}
          {said.refused && <Notice kind="danger" answers title={refusedText(said.refused, view)} />}
        </>
      }
    >
      <div class="baken-stack">
        <Panel id="why" title={words('content.proposal_why')}>
          <p>
            <bdi>{proposal.why}</bdi>
          </p>
        </Panel>
        {proposal.state !== 'waiting' && (
          <Panel id="decided" title={words(`content.desk_state_${proposal.state}`)} flush look="quiet">
            <ProposalRows view={view} proposals={[proposal]} />
          </Panel>
        )}
        {faults.length > 0 && (
          <FaultList
            frame={frame}
            title={words('content.faults_title')}
            findings={faults}
            texts={withChange(shown.files, proposal.files)}
          />
        )}
        <Outdated view={view} proposal={seen} />
        {proposal.files.map(({ file, base, text }) => (
          <Panel key={file} id={idOf(file)} title={words('content.difference', { file })} flush>
            <DifferenceTable frame={frame} before={base} after={text} language={languageIn(file)} />
          </Panel>
        ))}
        {proposal.state === 'waiting' && <DecisionPanel view={view} proposal={seen} said={said} />}
        {proposal.state === 'sent_back' && <Again view={view} proposal={seen} />}
      </div>
    </Page>
  )
}

/** What was published since this was written, beside what it changes: nobody's work is lost unseen. */
function Outdated({ view: { frame }, proposal: { proposal, outdated, shown } }: Omit<ProposalPageProps, 'said'>) {
  const { words } = frame
  const files = proposal.files.filter(({ file }) => outdated.includes(file))
  if (files.length === 0) return null
  return (
    <Panel id="outdated" title={words('content.outdated_title')} look="danger">
      <p>{words('content.outdated_text')}</p>
      {files.map(({ file, base }) => (
        <section key={file}>
          <h3>{words('content.outdated_since', { file })}</h3>
          <DifferenceTable
            frame={frame}
            before={base}
            after={shown.files.get(file) ?? ''}
            language={languageIn(file)}
          />
        </section>
      ))}
      <AgainButton frame={frame} proposal={proposal} />
    </Panel>
  )
}

/** What was sent back begins again from what its writer wrote. */
function Again({ view: { frame }, proposal: { proposal } }: Omit<ProposalPageProps, 'said'>) {
  return (
    <div class="baken-buttons">
      <AgainButton frame={frame} proposal={proposal} />
    </div>
  )
}

type AgainProps = { frame: KnowledgeFrame['frame']; proposal: ProposalView['proposal'] }

function AgainButton({ frame: { words }, proposal: { id, subject } }: AgainProps) {
  if (!subject.startsWith('pages/')) {
    const again = words(subject.startsWith('contacts/') ? 'content.contact_title' : 'content.number_title')
    return <LinkButton href={paths.knowledgeSubject(subject)}>{again}</LinkButton>
  }
  return (
    <LinkButton href={`${paths.knowledgeSubject(subject)}?from=${id}`}>{words('content.proposal_again')}</LinkButton>
  )
}

function refusedText(refused: DecisionRefusal, { frame: { words } }: KnowledgeFrame): string {
  const keys = {
    not_waiting: 'content.decided_not_waiting',
    not_yours: 'content.decided_not_yours',
    same_person: 'content.decide_own',
    text_changed: 'content.decide_outdated',
    has_faults: 'content.decide_faults',
  } as const satisfies Record<DecisionRefusal, string>
  return words(keys[refused])
}

function languageIn(file: string): string | undefined {
  return file.endsWith('.md') ? languageOf(file) : undefined
}

function idOf(file: string): string {
  return file.replaceAll(/[^A-Za-z0-9]+/g, '-')
}
