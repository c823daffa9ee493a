import { isVerified, termOf } from '../../../domain/codes/terms.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import { spanAround } from '../../../domain/terms/calendarSpan.ts'
import { schoolHolidays, seasonWindows, unfilledWindows, type Window } from '../../../domain/terms/windows.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { CalendarView } from './calendarView.ts'

/** School holidays and busy times in the days that are shown, and those that nobody filled in yet. */
export function PeriodsPanel({ view }: { view: Pick<CalendarView, 'words' | 'locale' | 'profile' | 'day' | 'span'> }) {
  const { words, locale, profile, day, span } = view
  const nameOf = (code: string) => termOf(profile.terms, code)?.labels[locale] ?? code
  const found = periodsIn(view.profile.terms, spanAround(day, span))
  return (
    <Panel id="periods" title={words('today.calendar_periods')}>
      {found.length === 0 && <p class="baken-muted">{words('today.calendar_periods_none')}</p>}
      <ul>
        {found.map(({ code, from, until, verified }) => (
          <li key={`${code} ${from}`}>
            {words('today.calendar_period', {
              name: nameOf(code),
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
        {unfilledWindows(profile.terms).map((code) => (
          <li key={code} class="baken-muted">
            {words('today.calendar_unfilled', { name: nameOf(code) })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The periods with a day in a span; a season that runs into the next year belongs to both. */
export function periodsIn(
  terms: CalendarView['profile']['terms'],
  { from, until }: Pick<ReturnType<typeof spanAround>, 'from' | 'until'>,
): readonly Window[] {
  const years = [...new Set([yearOf(from) - 1, yearOf(from), yearOf(until)])]
  const all = years.flatMap((year) => [...seasonWindows(terms, year), ...schoolHolidays(terms, year)])
  const inside = all.filter((window) => window.from <= until && from <= window.until)
  return inside.filter(({ code, from: start }, index) => {
    return inside.findIndex((other) => other.code === code && other.from === start) === index
  })
}
