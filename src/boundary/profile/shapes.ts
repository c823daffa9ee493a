import { z } from 'zod'
import type { Source } from '../../domain/codes/source.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import type { LocalText } from '../../domain/shared/locale.ts'

/** A code of a profile's own: snake_case. Codes are text, also "yes" and "no". */
export const code = z
  .string('a code as text; "yes" and "no" need quotes')
  .regex(/^[a-z][a-z0-9_]*$/, 'a code in snake_case')
  .max(60, 'a code in snake_case')

/** ISO 3166-1 alpha-2. */
export const countryCode = z.string('a country code as text').regex(/^[A-Z]{2}$/, 'two capitals: ISO 3166-1 alpha-2')

export const codes = z.array(code)

/** A line or paragraph for people: not empty, no spaces at its ends. */
export const text = z
  .string('a text')
  .max(2000, 'a text of at most 2000 characters')
  .refine((value) => value !== '' && value === value.trim(), 'a text that is not empty and has no spaces at its ends')

export const isoDate = z.string('a day as text, "YYYY-MM-DD"').transform((value, context) => {
  const date = parseIsoDate(value)
  if (date) return date
  context.addIssue({ code: 'custom', message: 'a real day, "YYYY-MM-DD"' })
  return z.NEVER
})

/** A day of any year; 29 February is none, for most years do not have it. */
export const monthDay = z
  .string('a month and a day as text, "MM-DD"')
  .refine((value) => parseIsoDate(`2001-${value}`) !== undefined, 'a month and a day of every year, "MM-DD"')

export const webAddress = z.string().regex(/^https?:\/\/\S+$/, 'a web address')

const cited = z.strictObject({ mark: z.enum(['seed', 'read', 'derived']), ref: code, at: text.optional() })
const uncited = z.strictObject({ mark: z.enum(['product', 'not_verified']) })

/** Where a statement comes from; one that comes from a document says which. */
export const source = z.discriminatedUnion('mark', [cited, uncited]).transform((raw): Source => {
  return 'ref' in raw ? { mark: raw.mark, ref: raw.ref, at: raw.at } : raw
})

/** The fields of a text in both languages. */
export const labels = { nl: text, en: text }

/** The same with the Dutch for somebody who is addressed with "u", where that differs. */
export const spoken = { ...labels, nl_u: text.optional() }

/** A statement in both languages with its source. */
export const statement = z.strictObject({ ...labels, source })

export function localText({ nl, en }: LocalText): LocalText {
  return { nl, en }
}

/** A list of entries in which each code stands once. */
export function uniqueEntries<Entry extends { readonly code: string }>(entry: z.ZodType<Entry>) {
  return z.array(entry).superRefine((entries, context) => {
    const seen = new Set<string>()
    entries.forEach((one, index) => {
      if (seen.has(one.code))
        context.addIssue({ code: 'custom', path: [index, 'code'], message: 'a code that stands once' })
      seen.add(one.code)
    })
  })
}
