import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'

/** The day that a moment (UTC, ISO 8601) falls on in a time zone. */
export function dayOfMoment(moment: string, timeZone: string): IsoDate {
  const { year, month, day } = partsOf(moment, timeZone)
  return `${year}-${month}-${day}` as IsoDate
}

/** The time of day of a moment as people write it: 9.31 in Dutch, 09:31 in English. */
export function clockTime(moment: string, timeZone: string, locale: Locale): string {
  const { hour, minute } = partsOf(moment, timeZone)
  return locale === 'nl' ? `${Number(hour)}.${minute}` : `${hour}:${minute}`
}

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>>

function partsOf(moment: string, timeZone: string): Parts {
  const found = { year: '', month: '', day: '', hour: '', minute: '' }
  for (const { type, value } of formatIn(timeZone).formatToParts(new Date(moment)))
    if (type in found) found[type as keyof Parts] = value
  return found
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs more than using it, and a page shows many moments. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en-GB', { ...numbers, timeZone, hourCycle: 'h23' })
  formats.set(timeZone, made)
  return made
}
