import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'

// Made once: making a format costs a hundred times its use, and memory that is slow to come back. A list prints many days.
const formats = { nl: formatOf('nl-NL'), en: formatOf('en-GB') } as const satisfies Record<Locale, unknown>

/** A day as people write it: 31 december 2018, 31 December 2018. */
export function longDate(date: IsoDate, locale: Locale): string {
  return formats[locale].format(new Date(`${date}T00:00:00Z`))
}

function formatOf(region: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
