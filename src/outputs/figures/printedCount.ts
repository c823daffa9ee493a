import type { Locale } from '../../domain/shared/locale.ts'

const region = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>

/** A number for people: 1.234 or 1,234. */
export function printedCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(region[locale]).format(count)
}

/** A change for people: +6, −3, 0, with a real minus sign. */
export function printedChange(count: number, locale: Locale): string {
  const size = printedCount(Math.abs(count), locale)
  if (count === 0) return size
  return count > 0 ? `+${size}` : `−${size}`
}
