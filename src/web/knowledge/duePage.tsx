import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import type { DuePage as Due } from '../../domain/knowledge/dueWork.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { KnowledgeView } from '../../services/knowledge/showKnowledge.ts'
import { Empty } from '../look/parts/empty.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../look/parts/rows.tsx'
import { Status } from '../look/parts/status.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { ContactPanel } from './contactPanel.tsx'
import { EmbassyPanel } from './embassyPanel.tsx'
import { FaultList } from './faultList.tsx'
import type { Embassy, KnowledgeFrame } from './knowledgeFrame.ts'
import { ProposalRows } from './proposalRows.tsx'
import type { ShownContact } from './shownContacts.ts'

type Props = {
  view: KnowledgeFrame
  knowledge: KnowledgeView
  due: readonly Due<KnowledgePage>[]
  contacts: readonly ShownContact[]
  embassies: readonly Embassy[]
}

/** What waits for an editor: proposals and faults first, then pages, then numbers that nobody called of late. */
export function DuePage({ view, knowledge, due, contacts, embassies }: Props) {
  const { frame } = view
  const { words } = frame
  const title = words('content.desk_title')
  const head = <PageHead title={title} lead={words('content.desk_lead')} />
  const { findings } = knowledge.shown.content
  return (
    <Page frame={frame} title={title} current={paths.knowledge} head={head}>
      <div class="baken-stack">
        <Waiting view={view} knowledge={knowledge} />
        {findings.length > 0 && (
          <FaultList
            frame={frame}
            title={words('content.desk_faults')}
            findings={findings}
            texts={knowledge.shown.files}
          />
        )}
        <SetAside view={view} knowledge={knowledge} />
        <Panel id="pages" title={words('content.desk_pages')} flush foot={words('content.desk_two')}>
          {due.length === 0 ? (
            <Empty title={words('content.desk_pages_none')}>
              <p>{words('content.desk_pages_good')}</p>
            </Empty>
          ) : (
            <Rows rows={due.map((one) => pageRow(one, frame))} />
          )}
        </Panel>
        <AllPages view={view} knowledge={knowledge} due={due} />
        <div class="baken-cols baken-cols--half">
          <ContactPanel view={view} contacts={contacts} />
          <EmbassyPanel view={view} embassies={embassies} found={knowledge.shown.content.embassies} />
        </div>
      </div>
    </Page>
  )
}

type Part = Pick<Props, 'view' | 'knowledge'>

function Waiting({ view, knowledge: { waiting, decided } }: Part) {
  const { words } = view.frame
  return (
    <>
      <Panel id="waiting" title={words('content.desk_waiting')} flush {...(waiting.length > 0 && { look: 'next' })}>
        {waiting.length === 0 ? (
          <Empty title={words('content.desk_waiting_none')} />
        ) : (
          <ProposalRows view={view} proposals={waiting} />
        )}
      </Panel>
      {decided.length > 0 && (
        <Panel id="decided" title={words('content.desk_decided')} flush look="quiet">
          <ProposalRows view={view} proposals={decided} />
        </Panel>
      )}
    </>
  )
}

/** What two people published and this release can't show. */
function SetAside({ view: { frame, nameOf }, knowledge }: Part) {
  const { words } = frame
  const { setAside } = knowledge.shown
  if (setAside.length === 0) return null
  return (
    <Panel id="aside" title={words('content.desk_aside')} look="danger" flush>
      <Rows
        rows={setAside.map((subject) => ({
          key: subject,
          what: <a href={paths.knowledgeSubject(subject)}>{nameOf(subject)}</a>,
          detail: words(subject.startsWith('contacts/') ? 'content.contact_other' : 'content.desk_aside_line'),
        }))}
      />
    </Panel>
  )
}

/** The pages that need nothing now: they can be changed all the same. */
function AllPages({ view: { frame }, knowledge, due }: Part & Pick<Props, 'due'>) {
  const { words, locale } = frame
  const waiting = new Set(due.map(({ page }) => page.code))
  const rest = knowledge.shown.content.pages.filter(({ code, language }) => language === locale && !waiting.has(code))
  if (rest.length === 0) return null
  return (
    <Panel id="all-pages" title={words('content.desk_all')} flush foot={words('content.desk_remarks')}>
      <Rows
        rows={rest.map((page) => ({
          ...rowOf(page, frame),
          act: <Status kind="safe">{words('content.desk_status_fresh')}</Status>,
        }))}
      />
    </Panel>
  )
}

function pageRow({ page, state }: Due<KnowledgePage>, frame: Frame): WorkRow {
  return {
    ...rowOf(page, frame),
    act: <Status kind={state === 'stale' ? 'danger' : 'waiting'}>{frame.words(`content.desk_status_${state}`)}</Status>,
  }
}

function rowOf(page: KnowledgePage, { words, locale }: Frame): WorkRow {
  const dates = [
    words('content.desk_version', { date: longDate(page.version, locale) }),
    words('content.desk_review', { date: longDate(page.nextReview, locale) }),
  ]
  return {
    key: page.file,
    what: (
      <>
        <a href={paths.knowledgeSubject(`pages/${page.code}`)}>
          <b lang={page.language}>{page.title}</b>
        </a>{' '}
        <code>{page.file}</code>
      </>
    ),
    detail: dates.join(' · '),
  }
}
