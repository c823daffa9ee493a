import { z } from 'zod'
import { type IsoDate, parseIsoDate } from '../../../domain/shared/isoDate.ts'
import { cleanText } from '../../cleanText.ts'
import type { Expectation } from './act.ts'

const MOST_CHOICES = 100
const says = (expected: Expectation) => expected

/** A day, `YYYY-MM-DD`. */
export const day = z.string(says('day')).transform((value, context): IsoDate => {
  const found = parseIsoDate(value)
  if (found) return found
  context.addIssue({ code: 'custom', message: says('day') })
  return z.NEVER
})

/** A time of the clock, `HH:MM`. */
export const clock = z.string(says('clock')).regex(/^([01]\d|2[0-3]):[0-5]\d$/, says('clock'))

/** A code of a list of the profile; whether the list has it, the rule decides. */
export const code = z.string(says('code')).regex(/^[A-Za-z0-9_]{1,60}$/, says('code'))

/** One of a fixed list of codes. */
export function oneOf<const Codes extends readonly string[]>(codes: Codes) {
  return z.enum(codes, says('code'))
}

/** Several codes, as boxes of a form or as a list; none when nothing is ticked. */
export function many<Schema extends z.ZodType>(member: Schema) {
  return z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(member, says('few')).max(MOST_CHOICES, says('few')),
    )
    .default([])
}

/** The number of a person, a question, an organisation. */
export const number = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
  z.int(says('number')).min(1, says('number')).max(2_147_483_647, says('number')),
)

/** The number of a case, as its address has it. */
export const caseNumber = z
  .string(says('required'))
  .transform((value) => value.trim())
  .refine((value) => /^[A-Za-z0-9./_-]{1,40}$/.test(value), says('code'))

/** A box that is ticked (`yes`), or true; not ticked is no. */
export const flag = z
  .union([z.boolean(), z.literal('yes'), z.literal('no')], says('flag'))
  .transform((value) => value === true || value === 'yes')
  .default(false)

/** An amount in euros, `1.234,56` or `1234.56`, in cents. */
export const euros = z.string(says('amount')).transform((value, context): number => {
  const plain = value
    .replaceAll(/[\s€]/g, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  const amount = /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN
  if (amount > 0) return amount
  context.addIssue({ code: 'custom', message: says('amount') })
  return z.NEVER
})

/** A line: a name, a number of a telephone. */
export const line = text(200).transform((value) => value.replaceAll(/[\t\n]+/g, ' '))

/** What somebody writes: kept as it is but for what nobody sees, cut off nowhere. */
export function text(longest = 20_000) {
  return z
    .string(says('required'))
    .transform(cleanText)
    .refine((value) => value.trim() !== '', says('required'))
    .refine((value) => value.length <= longest, says('long'))
}
