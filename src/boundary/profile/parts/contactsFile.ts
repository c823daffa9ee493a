import { z } from 'zod'
import { contactKinds, contactReaches } from '../../../domain/guide/contact.ts'
import { code, codes, isoDate, source, spoken, text, uniqueEntries, webAddress } from '../shapes.ts'

const dial = z.string().regex(/^\+?\d{3,15}$/, 'only digits, perhaps after a plus')
const international = z.string().regex(/^\+31[\d ]+$/, 'a number that starts with +31')
/** A whole day, or a month where the document gives no day. */
const documentDate = z.union([isoDate, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a day or a month')])

const contact = z.strictObject({
  code,
  ...spoken,
  source,
  kind: z.enum(contactKinds),
  number: text.nullable().optional(),
  dial: dial.nullable().optional(),
  dial_source: source.optional(),
  international: international.optional(),
  dial_international: dial.optional(),
  address: z.email().optional(),
  url: webAddress.nullable().optional(),
  url_source: source.optional(),
  via: codes.optional(),
  via_abroad: codes.optional(),
  fallback: codes.optional(),
  reach: z.array(z.enum(contactReaches)).min(1),
  reach_nl: text.optional(),
  reach_en: text.optional(),
  // What stands with it wherever it is shown, or only where the caller is abroad; the other form is for who asks for another.
  condition_nl: text.optional(),
  condition_en: text.optional(),
  condition_other_nl: text.optional(),
  condition_other_nl_u: text.optional(),
  condition_other_en: text.optional(),
  condition_abroad_nl: text.optional(),
  condition_abroad_en: text.optional(),
  condition_abroad_other_nl: text.optional(),
  condition_abroad_other_nl_u: text.optional(),
  condition_abroad_other_en: text.optional(),
  /** Day and night, as far as a source says so. */
  always: z.boolean().nullable(),
  for: z.array(z.enum(['everyone', 'victim', 'friend_or_relative', 'professional', 'other'])).min(1),
  ages: z.enum(['all', 'youth']).optional(),
  anonymous: z.boolean().optional(),
  languages: codes.nullable().optional(),
  hours: z.strictObject({ text_nl: text, text_en: text, source }).nullable(),
  source_date: documentDate.nullable(),
  date_text_nl: text.optional(),
  date_text_en: text.optional(),
  checked_on: isoDate.nullable(),
  note_nl: text,
  note_en: text,
  note_source: source.optional(),
  show_in_guide: z.boolean().optional(),
})

/** Help lines and organisations: number, reach, hours, and when somebody last checked them. */
export const contactsFile = z.strictObject({ contacts: uniqueEntries(contact).min(1) })
