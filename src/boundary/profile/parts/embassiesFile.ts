import { z } from 'zod'
import { code, countryCode, isoDate, labels, source, statement, text, uniqueEntries, webAddress } from '../shapes.ts'

const embassy = z
  .strictObject({
    code: countryCode,
    ...labels,
    country_nl: text,
    country_en: text,
    number: text.nullable(),
    checked_on: isoDate.nullable(),
    status: z.enum(['checked', 'not_checked']),
    fallback: code,
    source: source.optional(),
  })
  .refine((one) => one.checked_on !== null || (one.number === null && one.status === 'not_checked'), {
    path: ['checked_on'],
    message: 'the day on which somebody checked the number; until then no number, and status not_checked',
  })

/** One entry per country for quick choice. Shown only with `shown_with`, and always with the fallback. */
export const embassiesFile = z.strictObject({
  default_source: source,
  finder: z.strictObject({ contact: code, url: webAddress, source }),
  shown_with: statement,
  embassies: uniqueEntries(embassy).min(1),
})
