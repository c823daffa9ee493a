import type { Locale } from '../../domain/shared/locale.ts'

/** An amount in cents as euros: `€ 1.234,50`, `€1,234.50`. */
export function euros(cents: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100)
}
