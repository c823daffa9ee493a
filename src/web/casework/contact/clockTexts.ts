import { clockAt } from '../../../boundary/casework/acts/clocks.ts'
import type { WallClock } from '../../../domain/casework/contact/contactHours.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import { clockText, regions } from '../../../outputs/casework/contactHours.ts'

/** A time on the wall with its day: dinsdag 14 juli 22.00, Tuesday 14 July 22:00. */
export function wallTime({ day, time }: WallClock, locale: Locale): string {
  const format = new Intl.DateTimeFormat(regions[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return `${format.format(Date.parse(`${day}T00:00:00Z`))} ${clockText(time, locale)}`
}

/** What the clock of the client says now. */
export function clientNow(timeZone: string, now: Date = new Date()): WallClock {
  return clockAt(now.toISOString(), timeZone)
}
