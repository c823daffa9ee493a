/** The languages of the screens. Both are complete; the first is the default. */
export const locales = ['nl', 'en'] as const

export type Locale = (typeof locales)[number]

/** A text in every language of the screens. */
export type LocalText = Readonly<Record<Locale, string>>

export function parseLocale(text: string | undefined): Locale | undefined {
  return locales.find((locale) => locale === text)
}
