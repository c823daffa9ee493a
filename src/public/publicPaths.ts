import type { Locale } from '../domain/shared/locale.ts'

/** The first page in each language. The language stands in the address, so that no cookie has to remember it. */
export const publicPaths = { nl: '/', en: '/en' } as const satisfies Record<Locale, string>
