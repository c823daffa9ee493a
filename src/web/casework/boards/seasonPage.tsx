import { isVerified, termOf } from '../../../domain/codes/terms.ts'
import { dayText } from '../../../outputs/casework/calendar/days.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { Season } from '../../../services/casework/today/showSeason.ts'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { Page } from '../../look/shell/page.tsx'
import { type Column, DataTable } from '../../look/tables/dataTable.tsx'
import { paths } from '../../shell/paths.ts'
import { calendarHref } from '../calendar/calendarView.ts'
import { WorkTabs } from '../today/workTabs.tsx'
import type { BoardsView } from './boardsView.tsx'

export type SeasonView = Omit<BoardsView, 'boards'> & { readonly season: Season }

/** The weeks that can be busy: reports this year beside last year, holidays, and what is planned. */
export function SeasonPage({ view }: { view: SeasonView }) {
  const { frame, words, role, season } = view
  const title = words('today.tab_season')
  const caption = words('today.season_weeks')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.today}
      side={
        <>
          <PlannedPanel view={view} />
          <WindowsPanel view={view} />
        </>
      }
      head={
        <>
          <PageHead title={title} lead={words('today.season_lead')} />
          <WorkTabs words={words} role={role} current={paths.season} />
        </>
      }
    >
      <Panel id="weeks" title={caption} flush>
        <DataTable
          words={words}
          caption={words('today.table', { title: caption })}
          captionHidden
          narrow="scroll"
          columns={columnsOf(view)}
          rows={season.weeks}
          rowKey={({ monday }) => monday}
          foot={footOf(view)}
        />
      </Panel>
    </Page>
  )
}

function columnsOf(view: SeasonView): readonly Column<Season['weeks'][number]>[] {
  const { words, locale } = view
  return [
    {
      key: 'week',
      head: words('today.season_week'),
      rowHead: true,
      cell: ({ monday }) => <span class="baken-nowrap">{dayText(monday, 'brief', locale)}</span>,
    },
    {
      key: 'this',
      head: words('today.season_this'),
      number: true,
      cell: ({ reports }) => reports ?? <span class="baken-muted">{words('today.season_to_come')}</span>,
    },
    { key: 'last', head: words('today.season_last'), number: true, cell: ({ lastYear }) => lastYear },
    {
      key: 'holidays',
      head: words('today.season_holidays'),
      cell: ({ holidays }) => holidays.map((code) => nameOf(code, view)).join('; '),
    },
  ]
}

function footOf({ words, season }: SeasonView) {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return [
    words('today.season_total'),
    sum(season.weeks.map(({ reports }) => reports ?? 0)),
    sum(season.weeks.map(({ lastYear }) => lastYear)),
    '',
  ]
}

function PlannedPanel({ view: { words, locale, season } }: { view: SeasonView }) {
  return (
    <Panel id="planned" title={words('today.season_planned')}>
      {season.planned.length === 0 ? (
        <p class="baken-muted">{words('today.season_planned_none')}</p>
      ) : (
        <ul class="baken-stack baken-stack--tight">
          {season.planned.map(({ monday, count }) => (
            <li key={monday}>
              <a href={calendarHref({ of: 'team', span: 'week', day: monday })}>
                {words('today.season_planned_week', { date: dayText(monday, 'short', locale), count })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The periods themselves, and whether anybody checked them. */
function WindowsPanel({ view }: { view: SeasonView }) {
  const { words, locale, season } = view
  return (
    <Panel id="windows" title={words('today.calendar_periods')}>
      <ul class="baken-stack baken-stack--tight">
        {season.windows.map(({ code, from, until, verified }) => (
          <li key={code}>
            {words('today.calendar_period', {
              name: nameOf(code, view),
              from: longDate(from, locale),
              until: longDate(until, locale),
            })}{' '}
            {!isVerified(verified) && (
              <Status kind="waiting" bare>
                {words('today.not_verified')}
              </Status>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function nameOf(code: string, { profile, locale }: SeasonView): string {
  return termOf(profile.terms, code)?.labels[locale] ?? code
}
