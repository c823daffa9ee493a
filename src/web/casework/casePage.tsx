import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { lifeOf } from '../../outputs/casework/lifeOf.ts'
import { clockTime } from '../../outputs/casework/moments.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { LinkButton } from '../look/parts/button.tsx'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { Life } from '../look/parts/life.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Status } from '../look/parts/status.tsx'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { CaseTimeline } from './caseTimeline.tsx'
import type { CaseView } from './caseView.ts'
import { ReportPanel } from './reportPanel.tsx'
import { SealedParts } from './sealedParts.tsx'
import { SharedPanel } from './sharedPanel.tsx'
import { VerificationPanel } from './verificationPanel.tsx'
import { wholeCase } from './wholeCase.ts'

/** One case: where it stands, what is known of it, what happened when, and what lies sealed. */
export function CasePage({ view }: { view: CaseView }) {
  const { frame, shown } = view
  const { words } = frame
  const { number } = shown.state
  return (
    <Page
      frame={frame}
      title={words('casework.case_title')}
      current={paths.cases}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.cases, label: words('casework.title') }]} here={number} />
          <EmergencyBand view={view} />
          <CaseHead view={view} />
          <CaseLife view={view} />
        </>
      }
      side={<CaseTimeline view={view} />}
    >
      <SharedPanel view={view} />
      <VerificationPanel view={view} />
      <ReportPanel view={view} />
      <SealedParts view={view} />
    </Page>
  )
}

/** As long as somebody sees a case by emergency access, its page says so. */
function EmergencyBand({ view: { frame, shown, timeZone } }: { view: CaseView }) {
  const { words, locale } = frame
  const { emergencyUntil } = shown
  if (emergencyUntil === undefined) return null
  const time = clockTime(emergencyUntil, timeZone, locale)
  return (
    <Notice kind="danger" title={words('caseAccess.band_title', { time })}>
      <p>{words('caseAccess.band')}</p>
    </Notice>
  )
}

function CaseHead({ view: { frame, label, shown, mayUseVault } }: { view: CaseView }) {
  const { words, locale } = frame
  const { number, victim_group, country, topic, reported_on, closed_on } = shown.state
  const whole = wholeCase(shown.state)
  const who = { group: label('victim_groups', victim_group), country: label('countries', country) }
  const lead = whole
    ? words('casework.head', { ...who, topic: label('topics', whole.topic_reported) })
    : words('casework.head_shared', { ...who, topic: label('topics', topic) })
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
    >
      {mayUseVault && <LinkButton href={paths.caseAddresses(number)}>{words('caseAccess.vault_link')}</LinkButton>}
      <LinkButton href={paths.caseAccess(number)} icon="people">
        {words('caseAccess.link')}
      </LinkButton>
    </PageHead>
  )
}

function CaseLife({ view: { frame, label, shown } }: { view: CaseView }) {
  const { words, locale } = frame
  const { reported_on, closed_on, phase: now } = shown.state
  const whole = wholeCase(shown.state)
  const days = whole ?? { reported_on, topic_on: null, outcome_on: null, closed_on }
  const noDay = words(whole ? 'casework.life_no_day' : 'casework.life_not_told')
  const lights = lifeOf(days, now).map(({ phase, place, since }) => ({
    key: phase,
    place,
    title: label('case_phases', phase),
    said: words(`casework.life_${place}`),
    detail: since ? longDate(since, locale) : place === 'ahead' ? words('casework.life_ahead') : noDay,
  }))
  return <Life label={words('casework.life')} lights={lights} />
}
