import { z } from 'zod'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import { FIRST_FIGURES_YEAR } from '../../domain/figures/previousYear.ts'
import { type IsoDate, yearEnd, yearOf } from '../../domain/shared/isoDate.ts'
import { AppError } from '../../errors.ts'
import { day, language, oneOf, parseQuery } from '../parseQuery.ts'

export const figuresFormats = ['json', 'csv', 'md'] as const

export type FiguresFormat = (typeof figuresFormats)[number]

/** What an address of the figures asks. `format` is missing for the page itself. */
export type FiguresRequest = {
  readonly question: FiguresQuestion
  readonly definitions: string
  readonly format: FiguresFormat | undefined
}

/** The definition sets that there are; without a choice in the address the default counts. */
export type KnownDefinitions = { readonly known: readonly string[]; readonly byDefault: string }

/** A day on which figures can be asked. */
export const countedDay = day.refine((date) => yearOf(date) >= FIRST_FIGURES_YEAR, `${FIRST_FIGURES_YEAR}-01-01 ≤`)
const days = { as_of: countedDay.optional(), known_at: countedDay.optional(), ...language }

type Choices = { as_of?: IsoDate | undefined; known_at?: IsoDate | undefined; definitions?: string | undefined }

/**
 * The year of a path with the reference date, the moment of knowing and the definitions of its query. An empty field of a form
 * is a field left out. Throws `invalid-input` with the field and what was expected.
 */
export function parseFiguresRequest(year: string, query: unknown, definitions: KnownDefinitions): FiguresRequest {
  const schema = z.strictObject({
    ...days,
    definitions: oneOf(definitions.known).optional(),
    format: oneOf(figuresFormats).optional(),
  })
  const asked = parseQuery(schema, query)
  return { ...asOfYear(parseFigureYear(year), asked, definitions), format: asked.format }
}

/** The form that chooses figures: as an address of them, with the year in the query. Without a year it asks for the newest. */
export function parseFiguresForm(query: unknown, definitions: KnownDefinitions, newest: number) {
  const schema = z.strictObject({
    ...days,
    year: z.string().optional(),
    definitions: oneOf(definitions.known).optional(),
  })
  const asked = parseQuery(schema, query)
  return asOfYear(asked.year === undefined ? newest : parseFigureYear(asked.year), asked, definitions)
}

/** A year of which figures can be asked. Throws `invalid-input`. */
export function parseFigureYear(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (year < FIRST_FIGURES_YEAR) throw new AppError('invalid-input', { field: 'year', expected: '2018' })
  return year
}

function asOfYear(year: number, asked: Choices, { byDefault }: KnownDefinitions) {
  return {
    question: { year, asOf: asked.as_of ?? yearEnd(year), knownAt: asked.known_at ?? null },
    definitions: asked.definitions ?? byDefault,
  }
}
