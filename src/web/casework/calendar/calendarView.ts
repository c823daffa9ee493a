import type { CalendarChoice } from '../../../boundary/casework/today/workChoice.ts'
import type { Role } from '../../../domain/access/roles.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { AgendaTelling } from '../../../outputs/casework/calendar/agendaText.ts'
import type { ShownCalendar } from '../../../services/casework/today/showCalendar.ts'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'

/** What the calendar shows, and to whom. */
export type CalendarView = AgendaTelling & {
  readonly frame: Frame
  readonly role: Role
  readonly today: IsoDate
  readonly of: CalendarChoice['of']
  readonly span: CalendarChoice['span']
  /** The day around which it is. */
  readonly day: IsoDate
  readonly shown: ShownCalendar
}

/** The address of a calendar: the same one with something changed. */
export function calendarHref(
  { of, span, day }: Pick<CalendarView, 'of' | 'span' | 'day'>,
  change: { readonly of?: CalendarView['of']; readonly span?: CalendarView['span']; readonly on?: IsoDate } = {},
): string {
  const fields = new URLSearchParams({ of: change.of ?? of, span: change.span ?? span, on: change.on ?? day })
  return `${paths.calendar}?${fields}`
}
