import type { ProfileLists } from '../../../boundary/codes/profileLists.ts'
import { isVerified, type Term, type Terms } from '../../../domain/codes/terms.ts'
import { termLength } from '../../../outputs/casework/calendar/agendaText.ts'
import { sourceText } from '../../../outputs/codes/sourceText.ts'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { type Column, DataTable } from '../../look/tables/dataTable.tsx'
import { paths } from '../../shell/paths.ts'

type Props = { frame: Frame; terms: Terms; sources: ProfileLists['sources'] }

/** Every term of the hub with its length, its start, its source, and whether somebody read it there. */
export function TermsPage({ frame, terms, sources }: Props) {
  const { words } = frame
  const title = words('today.terms_title')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.today}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.today, label: words('today.nav') }]} here={title} />
          <PageHead title={title} lead={words('today.terms_lead')} />
        </>
      }
    >
      <div class="baken-stack">
        <Panel id="days" title={words('today.terms_days')}>
          <p>{words('today.terms_note_days')}</p>
        </Panel>
        <div class="baken-panel">
          <DataTable
            words={words}
            caption={words('today.terms_caption')}
            captionHidden
            columns={columnsOf(frame, sources)}
            // A term of one desk appears on that desk only.
            rows={terms.entries.filter(({ desk }) => desk === undefined)}
            rowKey={({ code }) => code}
          />
        </div>
      </div>
    </Page>
  )
}

function columnsOf({ words, locale }: Frame, sources: ProfileLists['sources']): readonly Column<Term>[] {
  return [
    {
      key: 'name',
      head: words('today.terms_name'),
      rowHead: true,
      cell: ({ code, labels }) => <span id={code}>{labels[locale]}</span>,
    },
    {
      key: 'length',
      head: words('today.terms_length'),
      cell: (term) => termLength(term, words, locale) ?? words('today.terms_no_length'),
    },
    {
      key: 'from',
      head: words('today.terms_from'),
      cell: ({ countsFrom }) => (countsFrom ? words(`today.from_${countsFrom}`) : '–'),
    },
    {
      key: 'source',
      head: words('today.terms_source'),
      cell: ({ source, also, basis }) => (
        <>
          {sourceText(source, sources, words, locale)}
          {also && <small>{sourceText(also, sources, words, locale)}</small>}
          {basis !== undefined && <small>{basis}</small>}
        </>
      ),
    },
    {
      key: 'checked',
      head: words('today.terms_checked'),
      cell: ({ verified }) => {
        const text = words(`today.verified_${verified}`)
        return isVerified(verified) ? text : <Status kind="waiting">{text}</Status>
      },
    },
  ]
}
