import { z } from 'zod'
import type { PublishedFigures } from '../../domain/figures/publishedFigures.ts'
import { code, labels, localText, source } from '../profile/shapes.ts'

const count = z.int('a whole number').min(0)
const cell = z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/, 'a cell id, such as group.minor.abandonment')
const numbers = z.record(cell, z.int('a whole number'))

const table = z
  .strictObject({
    id: z.string('a text; a number needs quotes').regex(/^[a-z0-9_]+$/, 'the id of a table'),
    n: count.optional(),
    total: count,
    rows: z.record(code, count),
  })
  .transform((raw) => ({
    id: raw.id,
    n: raw.n,
    total: raw.total,
    rows: Object.entries(raw.rows).map(([rowCode, rowCount]) => ({ code: rowCode, count: rowCount })),
  }))

/** The file of what was published on a year. */
export const publishedFiguresFile = z
  .strictObject({
    year: z.int().min(1900).max(9999),
    source,
    about: z.strictObject(labels).transform(localText),
    tables: z.array(table),
    published: numbers,
    derived: numbers,
    derived_year_before: numbers,
  })
  .transform(
    (raw): PublishedFigures => ({
      year: raw.year,
      about: raw.about,
      tables: raw.tables,
      published: raw.published,
      derived: raw.derived,
      derivedYearBefore: raw.derived_year_before,
    }),
  )
