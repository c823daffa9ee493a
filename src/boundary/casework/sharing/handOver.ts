import { z } from 'zod'
import { type LetterKind, letterKinds } from '../../../domain/casework/sharing/sharingEvents.ts'
import { type Locale, locales } from '../../../domain/shared/locale.ts'
import { AppError } from '../../../errors.ts'

/** A public key of age has 62 signs; one that a quantum computer does not break has some two thousand. */
const LONGEST_KEY = 4000
const params = z.object({ referral: z.string().regex(/^[1-9]\d{0,5}$/) })
const letterParams = z.object({ kind: z.enum(letterKinds) })
const seen = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
const recipient = z.string().max(LONGEST_KEY).default('')
const exportBody = z.strictObject({ seen: seen.optional(), recipient, compared: z.literal('yes').optional() })
const letterQuery = z.object({ in: z.enum(locales).optional() })
const letterBody = z.strictObject({ seen, in: z.enum(locales), how: z.enum(['print', 'seal']), recipient })

/** The number of a referral in an address. Fails with `not-found` when it can't be one. */
export function parseReferral(addressed: unknown): number {
  const parsed = params.safeParse(addressed)
  if (!parsed.success) throw new AppError('not-found')
  return Number(parsed.data.referral)
}

/** The kind of letter in an address. Fails with `not-found`. */
export function parseLetterKind(addressed: unknown): LetterKind {
  const parsed = letterParams.safeParse(addressed)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.kind
}

export type ExportForm = { readonly seen: number | undefined; readonly recipient: string; readonly compared: boolean }

/** Fails with `invalid-input` when something else was sent. Whether the recipient is a key is looked at later. */
export function readExportForm(body: unknown): ExportForm {
  const parsed = exportBody.safeParse(body ?? {})
  if (!parsed.success) throw new AppError('invalid-input')
  return {
    seen: parsed.data.seen,
    recipient: cleanKey(parsed.data.recipient),
    compared: parsed.data.compared === 'yes',
  }
}

export type LetterForm = {
  readonly seen: number
  readonly locale: Locale
  readonly how: 'print' | 'seal'
  readonly recipient: string
}

/** Fails with `invalid-input` when something else was sent. */
export function readLetterForm(body: unknown): LetterForm {
  const parsed = letterBody.safeParse(body ?? {})
  if (!parsed.success) throw new AppError('invalid-input')
  const { in: locale, recipient: key, ...rest } = parsed.data
  return { ...rest, locale, recipient: cleanKey(key) }
}

/** The language that a letter is asked in; missing when none was asked. */
export function parseLetterLocale(query: unknown): Locale | undefined {
  return letterQuery.safeParse(query).data?.in
}

/** A key that was copied out of a message comes with spaces and line ends, which are no part of it. */
function cleanKey(text: string): string {
  return text.replaceAll(/\s/g, '')
}
