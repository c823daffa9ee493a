import { z } from 'zod'
import { code, countryCode, isoDate, labels, source, statement, text, uniqueEntries } from '../shapes.ts'

const direction = z.enum(['ltr', 'rtl'])
const script = z.string().regex(/^[A-Z][a-z]{3}$/, 'a script of ISO 15924')

const variant = z.strictObject({ code, direction, script, status: z.enum(['draft', 'not_made']) })

/** Who speaks the language and read all of its texts, and when. */
const release = z.strictObject({ by: text, on: isoDate })

const language = z.strictObject({
  code: code.regex(/^[a-z]{2,3}$/, 'two or three small letters: ISO 639'),
  ...labels,
  own_name: text,
  direction,
  script,
  status: z.enum(['complete', 'draft']),
  release: release.nullable().optional(),
  countries: z.array(countryCode),
  source: source.optional(),
  note: text.optional(),
  variants: z.array(variant).optional(),
})

const notOffered = z.strictObject({ code, ...labels, countries: z.array(countryCode).min(1) })

/** The languages of the public pages; a draft is not shown before somebody who speaks it has read it. */
export const languagesFile = z.strictObject({
  default_source: source,
  draft_note: statement,
  languages: uniqueEntries(language).min(1),
  not_offered: uniqueEntries(notOffered),
})
