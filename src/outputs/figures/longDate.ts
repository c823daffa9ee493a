import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'

/** A day as people write it: 31 december 2018, 31 December 2018. */
export function longDate(date: IsoDate, locale: Locale): string {
  const region = { nl: 'nl-NL', en: 'en-GB' }[locale]
  const format = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
