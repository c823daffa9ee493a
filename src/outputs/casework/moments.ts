import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'

/** The day that a moment (UTC, ISO 8601) falls on in a time zone. */
export function dayOfMoment(moment: string, timeZone: string): IsoDate {
  return localTime(moment, timeZone).slice(0, 10) as IsoDate
}

/** The time of day of a moment as people write it: 9.31 in Dutch, 09:31 in English. */
export function clockTime(moment: string, timeZone: string, locale: Locale): string {
  const time = localTime(moment, timeZone).slice(11)
  return locale === 'nl' ? time.replace(/^0/, '').replace(':', '.') : time
}

/** `2026-11-22 10:05`: what Swedes write is as good as ISO 8601, and cheaper than a time in parts. */
function localTime(moment: string, timeZone: string): string {
  return formatIn(timeZone).format(new Date(moment))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs more than using it, and a page shows many moments. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const made = new Intl.DateTimeFormat('sv-SE', { ...numbers, timeZone, hourCycle: 'h23' })
  formats.set(timeZone, made)
  return made
}
