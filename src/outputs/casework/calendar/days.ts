import { type IsoDate, yearOf } from '../../../domain/shared/isoDate.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import { capital } from '../../capital.ts'
import { longDate } from '../../figures/longDate.ts'

const regions = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>

const shapes = {
  short: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  brief: { day: 'numeric', month: 'short' },
  briefLong: { day: 'numeric', month: 'short', year: 'numeric' },
  monthOnly: { month: 'short' },
  weekdayOnly: { weekday: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

const formats = new Map<string, Intl.DateTimeFormat>()

/** A day as people write it, without a clock and so without a time zone: `weekday` is dinsdag 14 juli. */
export function dayText(date: IsoDate, shape: keyof typeof shapes, locale: Locale): string {
  const key = `${locale} ${shape}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(regions[locale], { ...shapes[shape], timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** Of this year the day and the month, of others the year as well; `brief` is 14 jul. */
export function nearDate(date: IsoDate, today: IsoDate, locale: Locale, shape: 'short' | 'brief' = 'short'): string {
  if (yearOf(date) === yearOf(today)) return dayText(date, shape, locale)
  return shape === 'brief' ? dayText(date, 'briefLong', locale) : longDate(date, locale)
}

/** The same as `dayText`, at the beginning of a line. */
export function dayHeading(date: IsoDate, shape: keyof typeof shapes, locale: Locale): string {
  return capital(dayText(date, shape, locale))
}
