import { standingOn } from '../../../domain/casework/agendaDay.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { spanAround, weeksOf } from '../../../domain/terms/calendarSpan.ts'
import { agendaTitle } from '../../../outputs/casework/calendar/agendaText.ts'
import { dayHeading, dayText } from '../../../outputs/casework/calendar/days.ts'
import { classNames } from '../../look/classNames.ts'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { type AgendaLine, keyOf } from '../today/agendaRow.tsx'
import { type CalendarView, calendarHref } from './calendarView.ts'

/** A day of a month shows so many; its week shows all. */
const MOST_IN_MONTH = 3

/** A table of weeks. On a phone it becomes a list of the days that have something. */
export function CalendarGrid({ view }: { view: CalendarView }) {
  const { words, locale, day, span } = view
  const weeks = weeksOf(spanAround(day, span))
  return (
    <table class={classNames('baken-calendar', span === 'week' && 'baken-calendar--week')}>
      <caption class="baken-hidden">{words('today.calendar_caption')}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((weekday) => (
            <th key={weekday} scope="col">
              {dayText(weekday, 'weekdayOnly', locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <Day key={date} view={view} date={date} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ view, date }: { view: CalendarView; date: IsoDate }) {
  const { words, locale, span, day, today, shown } = view
  const items = shown.items.filter(({ due }) => due === date)
  const most = span === 'month' ? MOST_IN_MONTH : items.length
  const isOther = span === 'month' && date.slice(0, 7) !== day.slice(0, 7)
  return (
    <td
      class={classNames(items.length === 0 && 'is-empty', isOther && 'is-other', date === today && 'is-today')}
      aria-current={date === today ? 'date' : undefined}
    >
      <p class="baken-calendar__day">
        <span class="baken-calendar__number" aria-hidden="true">
          {Number(date.slice(8))}
        </span>
        <span class="baken-calendar__name">{dayHeading(date, 'weekday', locale)}</span>
        {date === today && <b>{words('today.calendar_is_today')}</b>}
      </p>
      {items.length > 0 && (
        <ul>
          {items.slice(0, most).map((item) => (
            <Entry key={keyOf(item)} view={view} item={item} />
          ))}
          {items.length > most && (
            <li>
              <a href={calendarHref(view, { span: 'week', on: date })}>
                {words('today.calendar_more', { count: items.length - most })}
              </a>
            </li>
          )}
        </ul>
      )}
    </td>
  )
}

function Entry({ view, item }: { view: CalendarView; item: AgendaLine }) {
  const { words, profile, today } = view
  const standing = standingOn(profile, item, today)
  return (
    <li>
      <a class="baken-case" href={paths.case(item.number)}>
        {item.number}
      </a>{' '}
      {agendaTitle(item, view)}{' '}
      {standing === 'late' && (
        <Status kind="danger" bare>
          {words('today.status_late')}
        </Status>
      )}
      {standing !== 'late' && item.organisation_name !== null && (
        <span class="baken-muted">{item.organisation_name}</span>
      )}
    </li>
  )
}
