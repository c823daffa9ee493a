import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { Words } from '../../../messages/words.ts'

/** How often a program may ask again. */
const REFRESH_SECONDS = 6 * 60 * 60

type DueDay = { readonly day: IsoDate; readonly count: number }

/**
 * A calendar without content (RFC 5545): one event for each day on which something is due, which says how many things. No case, no kind,
 * no name: it lies in programs that the hub does not know.
 */
export function calendarFile(days: readonly DueDay[], words: Words): string {
  const calendar = ical({
    name: words('today.feed_name'),
    prodId: { company: 'Baken', product: 'Baken', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  })
  for (const { day, count } of days) {
    calendar.createEvent({
      id: `${day}@baken`,
      // The same text for the same count, whenever it is asked.
      stamp: new Date(`${day}T00:00:00Z`),
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      timezone: null,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: words('today.feed_event', { count }),
    })
  }
  return calendar.toString()
}
