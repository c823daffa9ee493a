import type { Locale } from '../../domain/shared/locale.ts'

// Made once: making a format costs many times its use, and a report prints hundreds of numbers.
const formats = {
  nl: new Intl.NumberFormat('nl-NL'),
  en: new Intl.NumberFormat('en-GB'),
} as const satisfies Record<Locale, Intl.NumberFormat>

/** A number for people: 1.234 or 1,234. */
export function printedCount(count: number, locale: Locale): string {
  return formats[locale].format(count)
}

/** A change for people: +6, −3, 0, with a real minus sign. */
export function printedChange(count: number, locale: Locale): string {
  const size = printedCount(Math.abs(count), locale)
  if (count === 0) return size
  return count > 0 ? `+${size}` : `−${size}`
}
