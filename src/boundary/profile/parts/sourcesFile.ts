import { z } from 'zod'
import { code, codes, labels, source, text, uniqueEntries, webAddress } from '../shapes.ts'

const year = z.int().min(1900).max(2100)
/** As exact as the page gives it: a day, a month or a year. */
const pageDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a day, a month or a year')

const named = { code, ...labels, source, note: text.optional() }

const work = z.strictObject({
  ...named,
  title: text,
  author: text.nullable().optional(),
  publisher: text.optional(),
  year: year.nullable().optional(),
  month: z.int().min(1).max(12).optional(),
  date: pageDate.optional(),
  kind: code,
  topics: codes.min(1),
  url: webAddress.nullable().optional(),
  same_file_as: code.optional(),
  external_warning: text.optional(),
})

const organisation = z.strictObject({
  ...named,
  kind: code,
  topics: codes.min(1),
  role_nl: text,
  role_en: text,
})

/** A number that somebody published; ones that differ name each other. */
const figure = z.strictObject({
  ...named,
  from: z.int().min(0),
  to: z.int().min(0),
  unit: code,
  period: text.nullable(),
  disagrees_with: codes.min(1).optional(),
})

const page = z.strictObject({
  code,
  ...labels,
  title: text,
  publisher: text,
  date: pageDate.nullable(),
  read_as: z.enum(['stored_copy', 'opening', 'earlier_reading']),
  url: webAddress.nullable(),
  note: text.optional(),
})

/** Everything that the profile rests on. */
export const sourcesFile = z.strictObject({
  seeds: uniqueEntries(work).min(1),
  derived: uniqueEntries(work),
  documents: uniqueEntries(work),
  toolkits: uniqueEntries(work),
  websites: uniqueEntries(work),
  organisations: uniqueEntries(organisation),
  figures: uniqueEntries(figure),
  read: uniqueEntries(page),
})
