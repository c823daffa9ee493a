import { z } from 'zod'
import { lengthUnits, termKinds, termStarts, verifications } from '../../../domain/codes/terms.ts'
import { code, codes, isoDate, labels, monthDay, source, text, uniqueEntries } from '../shapes.ts'

const moments = z.array(z.int().positive()).min(1)

/** The unit decides what a value looks like; a term without a value is information, and stays empty until a source is read. */
const measure = z.discriminatedUnion('unit', [
  z.object({ unit: z.enum(lengthUnits), value: z.union([z.int().min(0), moments]) }),
  z.object({ unit: z.literal('days_before'), value: moments }),
  z.object({ unit: z.literal('month_day'), value: z.tuple([monthDay, monthDay]) }),
  z.object({ unit: z.literal('dates'), value: z.tuple([isoDate, isoDate]).nullable() }),
  z.object({ unit: z.null(), value: z.null() }),
])

const fields = z.strictObject({
  code,
  ...labels,
  desk: z.literal('veilig_thuis').optional(),
  value: z.unknown(),
  unit: z.unknown(),
  counts_from: z.enum(termStarts).nullable(),
  or_counts_from: z.enum(termStarts).optional(),
  kind: z.enum(termKinds),
  basis: text.nullable().optional(),
  verified: z.enum(verifications),
  source,
  also: source.optional(),
  note: text.optional(),
  applies_to: codes.min(1).optional(),
  at_safety_levels: codes.min(1).optional(),
  effect_nl: text.optional(),
  effect_en: text.optional(),
  in_phase: code.optional(),
  rule: code.optional(),
  task: code.optional(),
  postponable: code.optional(),
  informs_family: z.literal(true).optional(),
  blocked_when: z.strictObject({ client_locations: codes }).optional(),
  needs: codes.optional(),
  needs_any: codes.optional(),
  unless: codes.optional(),
  alarm_to: code.optional(),
  within: code.optional(),
  by_date_alone: z.boolean().optional(),
  repeated_years: z.int().positive().optional(),
  year_kind: code.optional(),
})

const term = z.intersection(fields, measure)

/** Deadlines and terms of law or policy, as settings. */
export const termsFile = z.strictObject({ terms: uniqueEntries(term).min(1) })
