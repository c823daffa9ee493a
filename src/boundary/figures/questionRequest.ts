import { z } from 'zod'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import { type IsoDate, parseIsoDate, yearEnd, yearOf } from '../../domain/shared/isoDate.ts'
import { AppError } from '../../errors.ts'

/** The years that figures can be asked of: the year before has to have days too. */
const FIRST_YEAR = 1901
const LAST_YEAR = 9999

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

const YEAR = `YYYY, ${FIRST_YEAR}-${LAST_YEAR}`
const DAY = `YYYY-MM-DD, ${FIRST_YEAR}-01-01 ≤`

const query = z.strictObject({
  as_of: z.string().optional(),
  known_at: z.string().optional(),
  definitions: z.string().optional(),
  format: z.string().optional(),
  lang: z.string().optional(),
})

/**
 * The year of a path with the reference date, the moment of knowing and the definitions of its query. An empty field of a form
 * is a field left out. Throws `invalid-input` with the field and what was expected.
 */
export function parseFiguresRequest(
  yearText: string,
  rawQuery: unknown,
  definitions: KnownDefinitions,
): FiguresRequest {
  const year = parseYear(yearText)
  const asked = parseQuery(rawQuery)
  return {
    question: {
      year,
      asOf: parseDay('as_of', asked.as_of) ?? yearEnd(year),
      knownAt: parseDay('known_at', asked.known_at) ?? null,
    },
    definitions: parseChoice('definitions', asked.definitions, definitions.known) ?? definitions.byDefault,
    format: parseChoice('format', asked.format, figuresFormats),
  }
}

/** A year in an address. Throws `invalid-input`. */
export function parseYear(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw invalid('year', YEAR)
  return year
}

function parseQuery(raw: unknown): z.output<typeof query> {
  const parsed = query.safeParse(raw)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]
  throw invalid(printable(String(field ?? 'query')), Object.keys(query.shape).join(', '))
}

function parseDay(field: string, text: string | undefined): IsoDate | undefined {
  if (text === undefined || text === '') return undefined
  const day = parseIsoDate(text)
  if (!day || yearOf(day) < FIRST_YEAR) throw invalid(field, DAY)
  return day
}

function parseChoice<Choice extends string>(
  field: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (text === undefined || text === '') return undefined
  const choice = choices.find((known) => known === text)
  if (choice === undefined) throw invalid(field, choices.join(', '))
  return choice
}

function invalid(field: string, expected: string): AppError {
  return new AppError('invalid-input', { field, expected })
}

/** The name of a parameter is a stranger's text, so only what a name can have is said back. */
function printable(name: string): string {
  return name.replace(/[^\w.-]/g, '?').slice(0, 40)
}
