import { z } from 'zod'
import { type IsoDate, parseIsoDate } from '../domain/shared/isoDate.ts'
import { AppError } from '../errors.ts'
import { expectedCodes } from './import/nearestCodes.ts'

/** The longest piece of somebody's own input that an answer repeats. */
const ECHO_LIMIT = 60

/** What is expected is shown in signs that read the same in every language, with an example. */
const aDay = 'YYYY-MM-DD (2018-12-31)'
const aYear = '1901-9999 (2018)'

/**
 * Reads the fields of an address or a form. A field that is left empty is a choice that was not made. Fails with `invalid-input`,
 * naming the first field that is unknown, repeated or wrong, and what was expected there.
 */
export function parseQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  query: unknown,
): z.output<typeof schema> {
  const parsed = schema.safeParse(withoutEmpty(query))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') {
    throw new AppError('invalid-input', {
      field: shortened(issue.keys[0] ?? ''),
      expected: Object.keys(schema.shape).join(', '),
    })
  }
  throw new AppError('invalid-input', {
    field: shortened(String(issue?.path[0] ?? '')),
    expected: issue?.message ?? '',
  })
}

/** One of these codes, in its exact spelling. Of many codes a refusal names the nearest. */
export function oneOf<Code extends string>(codes: readonly Code[]) {
  return z.string(expectedCodes(codes, '')).transform((value, context): Code => {
    const known = codes.find((code) => code === value)
    if (known !== undefined) return known
    context.addIssue({ code: 'custom', message: expectedCodes(codes, value) })
    return z.NEVER
  })
}

/** A real day. */
export const day = z.string(aDay).transform((value, context): IsoDate => {
  const date = parseIsoDate(value)
  if (date) return date
  context.addIssue({ code: 'custom', message: aDay })
  return z.NEVER
})

/** A year in which something can have been reported. */
export const year = z
  .string(aYear)
  .regex(/^(19|[2-9]\d)\d\d$/, aYear)
  .transform(Number)

/** Every page can be asked for in a language; which one it is, the frame of the page decides. */
export const language = { lang: z.string().optional() }

const languageOnly = z.strictObject(language)

/** The query of a page that has no choices. */
export function parsePlainQuery(query: unknown): void {
  parseQuery(languageOnly, query)
}

function withoutEmpty(query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return {}
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}

function shortened(name: string): string {
  return name.replaceAll(/\p{C}/gu, ' ').slice(0, ECHO_LIMIT)
}
