import { z } from 'zod'
import { AppError } from '../../errors.ts'

/** The longest sealed message that is taken: its text and what belongs to it, padded. */
export const LONGEST_SEALED = 300_000
/** A picture, drawn anew and sealed, and how many of them a message has at most. */
const LONGEST_PART = 1_600_000
export const MOST_PARTS = 5
/** A key that was sealed to somebody is much shorter. */
const LONGEST_KEY = 8_000
const SHORTEST_SEALED = 100

/** Bytes as base64url without padding, in their one spelling. A refusal says how many were expected. */
function bytes(fewest: number, most: number) {
  const expected = fewest === most ? `base64url, ${most} bytes` : `base64url, ${fewest}-${most} bytes`
  return z
    .string(expected)
    .max(Math.ceil((most * 4) / 3), expected)
    .transform((text, context): Uint8Array => {
      const found = Buffer.from(text, 'base64url')
      const isWhole = found.toString('base64url') === text
      if (isWhole && found.length >= fewest && found.length <= most) return new Uint8Array(found)
      context.addIssue({ code: 'custom', message: expected })
      return z.NEVER
    })
}

/** A file of age says so with its first bytes. Only the database could say it otherwise, and there it is no clear answer. */
const AGE_FILE = Buffer.from('age-encryption.org/v1\n')
function sealed(most: number) {
  return bytes(SHORTEST_SEALED, most).refine(
    (found) => AGE_FILE.equals(found.subarray(0, AGE_FILE.length)),
    'age-encryption.org/v1',
  )
}

/** 32 bytes: the hash of a locator, a verifier. */
export const hashBytes = bytes(32, 32)
export const saltBytes = bytes(16, 16)
export const sealedMessage = sealed(LONGEST_SEALED)
export const sealedPart = sealed(LONGEST_PART)
export const sealedKey = sealed(LONGEST_KEY)
/** The secret half of a reader's own key: by a passkey its name stands before the file, which `isWellSealed` looks at. */
export const sealedIdentity = bytes(SHORTEST_SEALED, LONGEST_KEY)

/** A public key of age, X25519. Whether its checksum is right, who seals to it finds out. */
export const recipient = z.string('age1…').regex(/^age1[02-9ac-hj-np-z]{58}$/, 'age1…')

export const place = z.int('1-5000').min(1, '1-5000').max(5_000, '1-5000')
export const generation = z.int('1-1000').min(1, '1-1000').max(1_000, '1-1000')
export const readerNumber = z.int('1-2147483647').min(1, '1-2147483647').max(2_147_483_647, '1-2147483647')

/** A whole number in an address, in its one spelling. */
export function numeral(fewest: number, most: number) {
  const expected = `${fewest}-${most}`
  return z
    .string(expected)
    .regex(/^(?:0|[1-9]\d{0,8})$/, expected)
    .transform(Number)
    .refine((number) => number >= fewest && number <= most, expected)
}

/** What a script sent. Fails with `invalid-input`, naming the first field that is unknown, missing or wrong, and what was expected there. */
export function readSent<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  sent: unknown,
): z.output<typeof schema> {
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const isUnknown = issue?.code === 'unrecognized_keys'
  const field = isUnknown ? issue.keys[0] : issue?.path.join('.')
  const expected = isUnknown ? Object.keys(schema.shape).join(', ') : issue?.message
  throw new AppError('invalid-input', { field: plain(field), expected: expected ?? '' })
}

/** What somebody named a field, no longer and no stranger than an answer may repeat. */
function plain(name: string | undefined): string {
  return (name ?? '').replaceAll(/\p{C}/gu, ' ').slice(0, 60)
}
