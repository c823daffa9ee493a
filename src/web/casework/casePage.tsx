import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { lifeOf } from '../../outputs/casework/lifeOf.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { Life } from '../look/parts/life.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Status } from '../look/parts/status.tsx'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { CaseTimeline } from './caseTimeline.tsx'
import type { CaseView } from './caseView.ts'
import { ReportPanel } from './reportPanel.tsx'
import { SealedParts } from './sealedParts.tsx'
import { VerificationPanel } from './verificationPanel.tsx'

/** One case: where it stands, what is known of it, what happened when, and what lies sealed. */
export function CasePage({ view }: { view: CaseView }) {
  const { frame, shown } = view
  const { words } = frame
  const { number } = shown.state
  return (
    <Page
      frame={frame}
      title={words('casework.case_title', { number })}
      current={paths.cases}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.cases, label: words('casework.title') }]} here={number} />
          <CaseHead view={view} />
          <CaseLife view={view} />
        </>
      }
      side={<CaseTimeline view={view} />}
    >
      <VerificationPanel view={view} />
      <ReportPanel view={view} />
      <SealedParts view={view} />
    </Page>
  )
}

function CaseHead({ view: { frame, label, shown } }: { view: CaseView }) {
  const { words, locale } = frame
  const { number, victim_group, country, topic_reported, reported_on, closed_on } = shown.state
  const lead = words('casework.head', {
    group: label('victim_groups', victim_group),
    country: label('countries', country),
    topic: label('topics', topic_reported),
  })
  return (
    <PageHead
      title={<span class="baken-case">{number}</span>}
      lead={
        <>
          {lead}{' '}
          {closed_on === null ? (
            <Status kind="waiting">
              {words('casework.open_since', { date: longDate(reported_on as IsoDate, locale) })}
            </Status>
          ) : (
            <Status kind="neutral">
              {words('casework.closed_on', { date: longDate(closed_on as IsoDate, locale) })}
            </Status>
          )}
        </>
      }
    />
  )
}

function CaseLife({ view: { frame, label, shown } }: { view: CaseView }) {
  const { words, locale } = frame
  const lights = lifeOf(shown.state, shown.state.phase).map(({ phase, place, since }) => ({
    key: phase,
    place,
    title: label('case_phases', phase),
    said: words(`casework.life_${place}`),
    detail: since ? longDate(since, locale) : words(place === 'ahead' ? 'casework.life_ahead' : 'casework.life_no_day'),
  }))
  return <Life label={words('casework.life')} lights={lights} />
}
