import { type SubjectKind, subjectText } from '../../domain/knowledge/publishing/proposal.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { ProposeRefusal } from '../../services/knowledge/proposeChange.ts'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { Empty } from '../look/parts/empty.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { ChangeForm } from './changeForm.tsx'
import { CheckForm } from './checkForm.tsx'
import { ContactForm } from './contactForm.tsx'
import { FaultList } from './faultList.tsx'
import { NumberForm } from './numberForm.tsx'
import { ProposalRows } from './proposalRows.tsx'
import { type SubjectPageView, writtenText } from './subjectView.ts'

type Props = { view: SubjectPageView }

/** One page in all its languages, one embassy or one contact: what waits and was decided, and the forms that propose something else. */
export function SubjectPage({ view }: Props) {
  const { frame, subject, nameOf } = view
  const { words } = frame
  const name = nameOf(subjectText(subject.subject))
  const isPage = subject.subject.kind === 'pages'
  return (
    <Page
      frame={frame}
      title={words('content.desk_title')}
      current={paths.knowledge}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.knowledge, label: words('content.desk_title') }]} here={name} />
          <PageHead title={name} lead={isPage ? reviewLine(view) : undefined} />
          <Refusal view={view} />
          <Waiting view={view} />
        </>
      }
    >
      <div class="baken-stack">
        <Faults view={view} />
        <Forms view={view} />
        <Panel id="history" title={words('content.history_title')} flush look="quiet">
          {subject.decided.length === 0 ? (
            <Empty title={words('content.history_none')} />
          ) : (
            <ProposalRows view={view} proposals={subject.decided} />
          )}
        </Panel>
      </div>
    </Page>
  )
}

function Forms({ view }: Props) {
  if (view.contact) return <ContactForm view={view} contact={view.contact} />
  if (view.subject.subject.kind === 'embassies') return <NumberForm view={view} />
  return (
    <>
      <CheckForm view={view} />
      <ChangeForm view={view} />
    </>
  )
}

function reviewLine({ frame, subject }: SubjectPageView): string {
  const { words, locale } = frame
  const own = subject.shown.content.pages.filter(({ code }) => code === subject.subject.code)
  const [first] = own.map(({ nextReview }) => nextReview).sort()
  return words('content.subject_lead', { files: own.length, date: first ? longDate(first, locale) : '' })
}

/** Why nothing was filed, and that nothing is lost. */
function Refusal({ view: { frame, said, subject } }: Props) {
  const { words } = frame
  const { refused, wrong, from } = said
  if (from !== undefined) return <Notice kind="changed" title={words('content.from_proposal', { id: from })} />
  if (!refused && wrong.length === 0) return null
  const count = refused?.why === 'has_faults' ? refused.findings.length : 0
  return (
    <Notice kind="danger" answers title={words('content.wrong_title')}>
      {refused && <p>{words(refusedKey(refused, subject.subject.kind), { count })}</p>}
      {wrong.map((field) => (
        <p key={field}>{words(`content.wrong_${field}`)}</p>
      ))}
      <p>{words('content.wrong_kept')}</p>
    </Notice>
  )
}

/** A number or a check stands in no text that could be compared. */
function refusedKey({ why }: ProposeRefusal, kind: SubjectKind) {
  if (kind !== 'pages' && why === 'nothing_changed') return 'content.refused_same'
  if (kind !== 'pages' && why === 'text_changed') return 'content.refused_meanwhile'
  return `content.refused_${why}` as const
}

/** That somebody asked for a change already: two editors see each other's. */
function Waiting({ view }: Props) {
  const { words } = view.frame
  const { waiting } = view.subject
  if (waiting.length === 0) return null
  return (
    <Panel id="waiting" title={words('content.waits_title', { count: waiting.length })} look="next" flush>
      <ProposalRows view={view} proposals={waiting} />
      <p class="baken-panel__body">{words('content.waits_text')}</p>
    </Panel>
  )
}

function Faults({ view }: Props) {
  const { frame, said, subject } = view
  if (said.refused?.why !== 'has_faults') return null
  const typed = subject.texts.map((shown) => {
    return [shown.file, subject.subject.kind === 'pages' ? writtenText(view, shown) : shown.text] as const
  })
  const texts = new Map([...subject.shown.files, ...typed])
  return (
    <FaultList
      frame={frame}
      title={frame.words('content.faults_title')}
      findings={said.refused.findings}
      texts={texts}
    />
  )
}
