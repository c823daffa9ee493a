import type { Role } from '../../../domain/access/roles.ts'
import type { AgendaTelling } from '../../../outputs/casework/calendar/agendaText.ts'
import { dayText } from '../../../outputs/casework/calendar/days.ts'
import { clockTime, dayOfMoment } from '../../../outputs/casework/moments.ts'
import type { PreTravelLine } from '../../../services/casework/preTravel/readPreTravel.ts'
import type { Today } from '../../../services/casework/today/showToday.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page of a day shows, and to whom. */
export type TodayView = AgendaTelling & {
  readonly frame: Frame
  readonly role: Role
  readonly timeZone: string
  readonly page: Today
  /** Pre-travel files that ask for something. */
  readonly preTravelDue: readonly PreTravelLine[]
}

/** A moment of these days, in the time zone of the tenant: 13 juli om 17.20. */
export function shortMoment(
  moment: string,
  { words, locale, timeZone }: Pick<TodayView, 'words' | 'locale' | 'timeZone'>,
): string {
  const date = dayText(dayOfMoment(moment, timeZone), 'short', locale)
  return words('today.moment', { date, time: clockTime(moment, timeZone, locale) })
}
