import type { PartContent } from '../../boundary/profile/readProfilePart.ts'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import type { KnowledgePage } from '../../domain/knowledge/document.ts'
import type { DuePage as Due } from '../../domain/knowledge/dueWork.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { findingSentences } from '../../outputs/knowledge/contentCheck.ts'
import { Empty } from '../look/parts/empty.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../look/parts/rows.tsx'
import { Status } from '../look/parts/status.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'

type Contact = PartContent<'contacts'>['contacts'][number]
type Embassy = PartContent<'embassies'>['embassies'][number]

type Props = {
  frame: Frame
  findings: readonly ContentFinding[]
  due: readonly Due<KnowledgePage>[]
  contacts: readonly Contact[]
  embassies: readonly Embassy[]
}

/** What waits for an editor: faults first, then pages, then numbers that nobody called of late. */
export function DuePage({ frame, findings, due, contacts, embassies }: Props) {
  const { words } = frame
  const title = words('content.desk_title')
  const head = <PageHead title={title} lead={words('content.desk_lead')} />
  return (
    <Page frame={frame} title={title} current={paths.knowledge} head={head}>
      <div class="baken-stack">
        {findings.length > 0 && (
          <Panel id="faults" title={words('content.desk_faults')} look="danger" flush>
            <Rows rows={findings.map((finding, at) => faultRow(finding, at, frame))} />
          </Panel>
        )}
        <Panel id="pages" title={words('content.desk_pages')} flush foot={words('content.desk_two')}>
          {due.length === 0 ? (
            <Empty title={words('content.desk_pages_none')}>
              <p>{words('content.desk_pages_good')}</p>
            </Empty>
          ) : (
            <Rows rows={due.map((one) => pageRow(one, frame))} />
          )}
        </Panel>
        <div class="baken-cols baken-cols--half">
          <Panel id="contacts" title={words('content.desk_contacts')} flush foot={words('content.desk_contacts_lead')}>
            {contacts.length === 0 ? (
              <Empty title={words('content.desk_contacts_none')} />
            ) : (
              <Rows rows={contacts.map((contact) => contactRow(contact, frame))} />
            )}
          </Panel>
          <Panel
            id="embassies"
            title={words('content.desk_embassies')}
            flush
            foot={words('content.desk_embassies_lead')}
          >
            {embassies.length === 0 ? (
              <Empty title={words('content.desk_embassies_none')} />
            ) : (
              <Rows rows={embassies.map((embassy) => embassyRow(embassy, frame))} />
            )}
          </Panel>
        </div>
      </div>
    </Page>
  )
}

function faultRow(finding: ContentFinding, at: number, { words }: Frame): WorkRow {
  const { expected, todo } = findingSentences(finding, words)
  const place = words('content.place', { file: finding.file, line: finding.line })
  return { key: String(at), what: <b>{place}</b>, detail: `${expected} ${todo}` }
}

function pageRow({ page, state }: Due<KnowledgePage>, { words, locale }: Frame): WorkRow {
  const dates = [
    words('content.desk_version', { date: longDate(page.version, locale) }),
    words('content.desk_review', { date: longDate(page.nextReview, locale) }),
  ]
  return {
    key: page.file,
    what: (
      <>
        <b lang={page.language}>{page.title}</b> <code>{page.file}</code>
      </>
    ),
    detail: dates.join(' · '),
    act: <Status kind={state === 'stale' ? 'danger' : 'waiting'}>{words(`content.desk_status_${state}`)}</Status>,
  }
}

function contactRow(contact: Contact, frame: Frame): WorkRow {
  const { words, locale } = frame
  const dated = contact.source_date
    ? words('content.desk_source_date', { date: contact.source_date })
    : words('content.desk_source_undated')
  const source = contact[`date_text_${locale}`] ?? dated
  return {
    key: contact.code,
    what: (
      <>
        <b>{contact[locale]}</b> {contact.number}
      </>
    ),
    detail: `${checkedText(contact.checked_on, frame)} · ${source}`,
  }
}

function embassyRow(embassy: Embassy, frame: Frame): WorkRow {
  const country = frame.locale === 'nl' ? embassy.country_nl : embassy.country_en
  return { key: embassy.code, what: country, detail: checkedText(embassy.checked_on, frame) }
}

function checkedText(on: Contact['checked_on'], { words, locale }: Frame): string {
  return on === null
    ? words('content.desk_not_checked')
    : words('content.desk_last_checked', { date: longDate(on, locale) })
}
