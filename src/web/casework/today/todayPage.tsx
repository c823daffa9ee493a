import { capital } from '../../../outputs/capital.ts'
import { dayHeading } from '../../../outputs/casework/calendar/days.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { PreTravelDue } from '../preTravel/preTravelDue.tsx'
import { DangerPanel } from './dangerPanel.tsx'
import { DatesPanel } from './datesPanel.tsx'
import { ChangedPanel, EmergencyPanel } from './sinceLastLook.tsx'
import type { TodayView } from './todayView.ts'
import { WorkLists } from './workLists.tsx'
import { todayHref, WorkTabs } from './workTabs.tsx'

/** The work of a day in the order of urgency: danger, what is due, what waits for others; beside it what comes and what changed. */
export function TodayPage({ view }: { view: TodayView }) {
  const { frame, words, locale, page, role } = view
  const ofHub = page.atWork !== undefined
  const side = (
    <>
      <DatesPanel view={view} />
      {ofHub && <ChangedPanel view={view} />}
      {ofHub && <EmergencyPanel view={view} />}
    </>
  )
  const head = (
    <>
      <PageHead title={dayHeading(page.day, 'weekday', locale)} lead={leadOf(view)}>
        {ofHub && (
          <LinkButton look="primary" href={paths.intake}>
            {words('intake.nav')}
          </LinkButton>
        )}
      </PageHead>
      <WorkTabs words={words} role={role} current={todayHref[page.whose]} />
    </>
  )
  return (
    <Page frame={frame} title={words('today.nav')} current={paths.today} head={head} side={side}>
      {page.isCut && (
        <Notice kind="waiting" title={words('today.cut_title')}>
          <p>{words('today.cut')}</p>
        </Notice>
      )}
      <PreTravelDue frame={frame} today={page.day} label={view.label} due={view.preTravelDue} />
      {ofHub && <DangerPanel view={view} />}
      <WorkLists view={view} />
    </Page>
  )
}

function leadOf({ words, page }: TodayView): string {
  const due = words('today.lead_due', { count: page.due.length })
  if (page.atWork === undefined) return words('today.lead_partner', { due: capital(due) })
  const danger = words('today.lead_danger', { count: page.danger.length })
  return words('today.lead', { danger, due, cases: page.atWork })
}
