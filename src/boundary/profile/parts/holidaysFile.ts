import { z } from 'zod'
import { code, labels, monthDay, source, text, uniqueEntries } from '../shapes.ts'

const named = { code, ...labels, source: source.optional(), note: text.optional() }

const holiday = z.union(
  [
    z.strictObject({ ...named, on: monthDay, on_sunday: monthDay.optional() }),
    // Within the weeks around Easter that stay inside one year.
    z.strictObject({ ...named, days_after_easter: z.int().min(-60).max(100) }),
  ],
  'either on (MM-DD) or days_after_easter',
)

/** The general holidays of a country. */
export const holidaysFile = z.strictObject({ default_source: source, holidays: uniqueEntries(holiday) })
