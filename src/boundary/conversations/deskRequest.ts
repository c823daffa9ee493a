import { z } from 'zod'
import { blockReasons } from '../../domain/conversations/conversation.ts'
import { recoveryReasons } from '../../domain/conversations/recoveryUse.ts'
import { AppError } from '../../errors.ts'
import { cleanText } from '../cleanText.ts'
import { generation, place, readerNumber, readSent, recipient, sealedKey, sealedMessage } from './fields.ts'

const number = z.string().regex(/^G\d{2}-\d{4,12}$/)
const numbered = z.object({ number })
const MOST_PARTS = 20
const partNamed = z.object({
  number,
  seq: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
  part: z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number)
    .pipe(z.number().max(MOST_PARTS)),
})

/** The number of a conversation in an address. What cannot be one fails with `not-found`, as a number that nobody has. */
export function parseConversationNumber(params: unknown): string {
  const parsed = numbered.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.number
}

/** The place of a picture in an address: conversation, message, and which of its pictures. Fails as a number does. */
export function parsePartPlace(params: unknown): z.output<typeof partNamed> {
  const parsed = partNamed.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data
}

const written = z.strictObject({ number: place, generation, sealed: sealedMessage })

/** What the desk says or notes, sealed for its number. */
export function parseWritten(body: unknown) {
  return readSent(written, body)
}

const LONGEST_ENTRY = 20_000

const entry = z.strictObject({
  into: z.string('code').regex(/^[A-Za-z0-9./_-]{1,40}$/, 'code'),
  text: z
    .string(`1-${LONGEST_ENTRY}`)
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1, `1-${LONGEST_ENTRY}`).max(LONGEST_ENTRY, `1-${LONGEST_ENTRY}`)),
  /** The number of the case that was shown, and that it is the right one. */
  sure: z.string('code').max(40, 'code').optional(),
})

/** What goes from a conversation into the journal of a case: its number, and the text as the browser opened it. */
export function parseEntry(body: unknown) {
  return readSent(entry, body)
}

const MOST_GENERATIONS = 1_000

const given = z.strictObject({
  reader: readerNumber,
  keys: z
    .array(z.strictObject({ generation, sealed: sealedKey }), 'keys')
    .min(1, `1-${MOST_GENERATIONS}`)
    .max(MOST_GENERATIONS, `1-${MOST_GENERATIONS}`),
})

/** The keys of a conversation, sealed to one colleague who lacks them. */
export function parseGivenKeys(body: unknown) {
  const { reader, keys } = readSent(given, body)
  return keys.map((key) => ({ ...key, reader }))
}

const MOST_READERS = 200

const next = z.strictObject({
  generation,
  recipient,
  keys: z
    .array(z.strictObject({ reader: readerNumber, sealed: sealedKey }), 'keys')
    .min(1, `1-${MOST_READERS}`)
    .max(MOST_READERS, `1-${MOST_READERS}`),
  reporterKey: sealedKey,
  /** The number of a colleague who is taken out with it. */
  without: readerNumber.optional(),
})

/** The next generation of the key of a conversation, sealed to who can read. */
export function parseNextGeneration(body: unknown) {
  return readSent(next, body)
}

/** A number as a form has it: text. */
const person = z
  .string('person')
  .regex(/^[1-9]\d{0,8}$/, 'person')
  .transform(Number)

const messageNumber = z
  .string('message')
  .regex(/^[1-9]\d{0,3}$/, 'message')
  .transform(Number)

/** What comes along with each act. */
const acts = {
  ...{ take: z.strictObject({}), 'put-back': z.strictObject({}), close: z.strictObject({}) },
  ...{ 'take-back-consent': z.strictObject({}), unblock: z.strictObject({}) },
  // Ticked once more: what it means stands above it.
  'note-consent': z.strictObject({ message: messageNumber, sure: z.literal('yes', 'yes') }),
  ...{ 'ask-deletion': z.strictObject({}), 'agree-deletion': z.strictObject({}) },
  'take-back-deletion': z.strictObject({}),
  'hand-over': z.strictObject({ to: person }),
  read: z.strictObject({ upTo: place }),
  block: z.strictObject({ reason: z.enum(blockReasons, blockReasons.join(', ')), sure: z.literal('yes', 'yes') }),
} as const

type PlainAct = Exclude<keyof typeof acts, 'hand-over' | 'read' | 'block' | 'note-consent'>
const actNamed = z.object({ number, act: z.enum(Object.keys(acts) as [keyof typeof acts]) })

/** What a colleague does with a conversation, by the last word of the address. Fails with `not-found` for another word. */
export function parseDeskAct(params: unknown, body: unknown) {
  const parsed = actNamed.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  const { act } = parsed.data
  if (act === 'hand-over') return { do: act, ...readSent(acts[act], body) } as const
  if (act === 'read') return { do: act, ...readSent(acts[act], body) } as const
  if (act === 'block') {
    const { reason } = readSent(acts[act], body)
    return { do: act, reason } as const
  }
  if (act === 'note-consent') {
    const { message } = readSent(acts[act], body)
    return { do: act, message } as const
  }
  readSent(acts[act], body)
  return { do: act satisfies PlainAct } as const
}

const askedRecovery = z.strictObject({ reason: z.enum(recoveryReasons, recoveryReasons.join(', ')) })

/** Why somebody asks for the recovery key. */
export function parseAskedRecovery(body: unknown) {
  return readSent(askedRecovery, body).reason
}

const agreedRecovery = z.strictObject({ asked: person })

/** To what somebody agrees, by its number. */
export function parseAgreedRecovery(body: unknown) {
  return readSent(agreedRecovery, body).asked
}

const recovered = given.omit({ reader: true })

/** The keys of a conversation that the recovery key opened, sealed to one's own. */
export function parseRecoveredKeys(body: unknown) {
  return readSent(recovered, body).keys
}
