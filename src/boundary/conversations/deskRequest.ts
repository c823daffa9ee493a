import { z } from 'zod'
import { blockReasons } from '../../domain/conversations/conversation.ts'
import { AppError } from '../../errors.ts'
import { language, parseQuery } from '../parseQuery.ts'
import { generation, place, readerNumber, readSent, sealedKey, sealedMessage } from './fields.ts'

const numbered = z.object({ number: z.string().regex(/^G\d{2}-\d{4,12}$/) })

/** The number of a conversation in an address. What cannot be one fails with `not-found`, as a number that nobody has. */
export function parseConversationNumber(params: unknown): string {
  const parsed = numbered.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.number
}

const after = z.strictObject({
  ...language,
  after: z
    .string('0-5000')
    .regex(/^\d{1,4}$/, '0-5000')
    .transform(Number)
    .default(0),
})

/** After which message a page wants to see what came; 0 for all of it. */
export function parseAfter(query: unknown): number {
  return parseQuery(after, query).after
}

const written = z.strictObject({ number: place, generation, sealed: sealedMessage })

/** What the desk says or notes, sealed for its number. */
export function parseWritten(body: unknown) {
  return readSent(written, body)
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

const plainActs = ['take', 'put-back', 'close', 'unblock', 'consent', 'ask-deletion', 'agree-deletion'] as const
const act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum([...plainActs, 'take-back-deletion']) }),
  z.strictObject({ do: z.literal('block'), reason: z.enum(blockReasons, blockReasons.join(', ')) }),
  z.strictObject({
    do: z.literal('hand-over'),
    to: z.coerce.number('number').int('number').min(1, 'number').max(2_147_483_647, 'number'),
  }),
])

/** What a colleague wants with a conversation: the act in the address, and its fields. Fails with `not-found` for an act that is none. */
export function parseDeskAct(params: unknown, body: unknown) {
  const { act: name } = z.object({ act: z.string() }).parse(params)
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(body)
  const parsed = act.safeParse({ ...fields, do: name })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.path[0] === 'do') throw new AppError('not-found')
  throw new AppError('invalid-input', { field: String(issue?.path[0] ?? ''), expected: issue?.message ?? '' })
}
