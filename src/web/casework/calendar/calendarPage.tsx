import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { spanAround } from '../../../domain/terms/calendarSpan.ts'
import { dayHeading, dayText } from '../../../outputs/casework/calendar/days.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Tabs } from '../../look/parts/tabs.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { WorkTabs } from '../today/workTabs.tsx'
import { CalendarGrid } from './calendarGrid.tsx'
import { type CalendarView, calendarHref } from './calendarView.ts'
import { PeriodsPanel } from './periodsPanel.tsx'

/** What is due on each day of a month or a week, with the holidays and busy times in it. */
export function CalendarPage({ view }: { view: CalendarView }) {
  const { frame, words, role, shown } = view
  return (
    <Page
      frame={frame}
      title={words('today.tab_calendar')}
      current={paths.today}
      head={
        <>
          <PageHead title={titleOf(view)}>
            <Steps view={view} />
          </PageHead>
          <WorkTabs words={words} role={role} current={paths.calendar} />
        </>
      }
    >
      <div class="baken-stack">
        {shown.isCut && (
          <Notice kind="waiting" title={words('today.cut_title')}>
            <p>{words('today.cut')}</p>
          </Notice>
        )}
        <Choices view={view} />
        {shown.items.length === 0 && (
          <Empty title={words('today.calendar_empty')}>
            <p>{words('today.calendar_empty_text')}</p>
          </Empty>
        )}
        <div class="baken-panel">
          <CalendarGrid view={view} />
        </div>
        <PeriodsPanel view={view} />
      </div>
    </Page>
  )
}

function titleOf({ words, locale, span, day }: CalendarView): string {
  if (span === 'month') return dayHeading(day, 'month', locale)
  const { from, until } = spanAround(day, 'week')
  return words('today.calendar_week_title', {
    from: dayText(from, 'short', locale),
    until: dayText(until, 'short', locale),
  })
}

function Steps({ view }: { view: CalendarView }) {
  const { words, day, span, today } = view
  const { previous, next } = spanAround(day, span)
  return (
    <>
      <LinkButton href={calendarHref(view, { on: previous })} icon="back">
        {words('today.calendar_previous')}
      </LinkButton>
      <LinkButton href={calendarHref(view, { on: today })}>{words('today.calendar_now')}</LinkButton>
      <LinkButton href={calendarHref(view, { on: next })} icon="arrow">
        {words('today.calendar_next')}
      </LinkButton>
    </>
  )
}

/** A month or a week, of one's own cases or of the team's. */
function Choices({ view }: { view: CalendarView }) {
  const { words, role } = view
  const all = role === 'manager' ? words('today.tab_all') : words('today.tab_team')
  const tabs = (['month', 'week'] as const).flatMap((span) =>
    (databaseRoleOf(role) === 'partner' ? (['mine'] as const) : (['mine', 'team'] as const)).map((of) => ({
      href: calendarHref(view, { span, of }),
      label: `${words(`today.calendar_${span}`)}: ${of === 'mine' ? words('today.tab_mine') : all}`,
    })),
  )
  return <Tabs label={words('today.calendar_whose')} tabs={tabs} current={calendarHref(view)} />
}
