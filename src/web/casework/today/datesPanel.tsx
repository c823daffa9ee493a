import { termOf } from '../../../domain/codes/terms.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { daysBetween } from '../../../domain/terms/calendar.ts'
import { agendaTitle, termLength } from '../../../outputs/casework/calendar/agendaText.ts'
import { dayText } from '../../../outputs/casework/calendar/days.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import { type AgendaLine, keyOf, Unverified } from './agendaRow.tsx'
import type { TodayView } from './todayView.ts'

/** What comes soon, each with its rule; where the source stands, the page of all terms says. */
export function DatesPanel({ view }: { view: TodayView }) {
  const { words, page } = view
  const foot = (
    <>
      {words('today.soon_foot')} <a href={paths.terms}>{words('today.how')}</a>
    </>
  )
  return (
    <Panel id="soon" title={words('today.soon')} beside={words('today.soon_beside')} foot={foot}>
      {page.soon.length === 0 ? (
        <p class="baken-muted">{words('today.soon_none')}</p>
      ) : (
        <ul class="baken-term">
          {page.soon.map((item) => (
            <li key={keyOf(item)}>
              <DateLine view={view} item={item} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function DateLine({ view, item }: { view: TodayView; item: AgendaLine }) {
  const { words, locale, profile, page } = view
  const term = termOf(profile.terms, item.code)
  const length = term && term.unit !== 'days_before' ? termLength(term, words, locale) : undefined
  return (
    <>
      {item.due !== null && <DayMark day={item.due} view={view} />}
      <div class="baken-term__what">
        <b>{agendaTitle(item, view)}</b>
        <p>
          <a class="baken-case" href={paths.case(item.number)}>
            {item.number}
          </a>{' '}
          {item.due !== null && words('today.ahead', { days: daysBetween(page.day, item.due) })}
          {term && (
            <>
              {' '}
              <a href={`${paths.terms}#${term.code}`}>{length ?? words('today.how')}</a>
            </>
          )}{' '}
          <Unverified item={item} telling={view} />
        </p>
      </div>
    </>
  )
}

function DayMark({ day, view: { locale } }: { day: IsoDate; view: TodayView }) {
  return (
    <div class="baken-day">
      <b>{Number(day.slice(8))}</b> <span>{dayText(day, 'monthOnly', locale)}</span>
    </div>
  )
}
