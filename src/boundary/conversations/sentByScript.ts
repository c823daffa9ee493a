import { z } from 'zod'
import { conversationKinds, reporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { type TalkDeed, talkDeeds } from '../../domain/conversations/talkWire.ts'
import {
  generation,
  hashBytes,
  MOST_PARTS,
  numeral,
  place,
  readerNumber,
  readSent,
  recipient,
  saltBytes,
  sealedKey,
  sealedMessage,
  sealedPart,
} from './fields.ts'

/** As many readers as a desk can have, and the recovery key. */
const MOST_READERS = 200

/** JSON has no `undefined`: what was not said is not there. */
const facts = z.strictObject({
  who: z.enum(reporterFacts.who, reporterFacts.who.join(', ')).exactOptional(),
  where: z.enum(reporterFacts.where, reporterFacts.where.join(', ')).exactOptional(),
  acute: z.enum(reporterFacts.acute, reporterFacts.acute.join(', ')).exactOptional(),
})
/** The answer to a challenge of work, as it was given out with the page. */
const work = z.strictObject({
  challenge: z.string('challenge').min(1, 'challenge').max(200, 'challenge'),
  answer: z.int('number').min(0, 'number'),
})

const keys = z
  .array(z.strictObject({ reader: readerNumber, sealed: sealedKey }), 'keys')
  .min(1, `1-${MOST_READERS}`)
  .max(MOST_READERS, `1-${MOST_READERS}`)
  .refine((given) => new Set(given.map(({ reader }) => reader)).size === given.length, 'reader')
/** The pictures of a message. */
const parts = z.array(sealedPart, 'parts').max(MOST_PARTS, `0-${MOST_PARTS}`)

const begun = z.strictObject({
  ...{ locator: hashBytes, salt: saltBytes, verifier: hashBytes, recipient, reporter: recipient },
  kind: z.enum(conversationKinds, conversationKinds.join(', ')),
  ...{ facts, keys, reporterKey: sealedKey, message: sealedMessage, parts },
})
const opened = z.strictObject({ locator: hashBytes, verifier: hashBytes, work })
const asked = z.strictObject({ locator: hashBytes })
const added = z.strictObject({ number: place, generation, sealed: sealedMessage })
const addedWithParts = added.extend({ parts })
const done = z.strictObject({ do: z.enum(talkDeeds, talkDeeds.join(', ')) })
const lookedFrom = z.strictObject({ after: numeral(0, 5_000) })
const meant = z.strictObject({ of: z.string('of').max(22, 'of').default('') })
const partAsked = z.strictObject({ number: numeral(1, 5_000), part: numeral(1, MOST_PARTS) })

/**
 * A conversation that a browser begins: what finds and opens it again, its key sealed to each reader and to the reporter, and the first
 * message with its pictures.
 */
export function parseBegun(sent: unknown) {
  return readSent(begun, sent)
}

/** The work that a header says was done: `challenge answer`. What says none is no answer to anything. */
export function parseWorkDone(header: string): z.output<typeof work> {
  const [challenge, answer = '', ...rest] = header.split(' ')
  const isOne = rest.length === 0 && /^\d{1,15}$/.test(answer)
  return readSent(work, { challenge, answer: isOne ? Number(answer) : undefined })
}

/** The locator whose salt a browser asks for. */
export function parseSaltAsked(sent: unknown): { readonly locator: Uint8Array } {
  return readSent(asked, sent)
}

/** Somebody comes back: the locator and the verifier that follows from the secret, never the secret. */
export function parseOpened(sent: unknown) {
  return readSent(opened, sent)
}

/** A sealed message with its pictures, each sealed by itself. */
export function parseAddedWithParts(sent: unknown) {
  return readSent(addedWithParts, sent)
}

/** What a reporter does beside writing. */
export function parseDeed(sent: unknown): TalkDeed {
  return readSent(done, sent).do
}

/** The number after which somebody looks. */
export function parseLookedFrom(query: unknown): { readonly after: number } {
  return readSent(lookedFrom, query)
}

/** Which conversation a page means that follows its news: no browser sends a header with that. Empty when it does not say. */
export function parseMeant(query: unknown): { readonly of: string } {
  return readSent(meant, query)
}

/** Which picture of which message is asked for. */
export function parsePartAsked(query: unknown): { readonly number: number; readonly part: number } {
  return readSent(partAsked, query)
}

/** A sealed message or note, for its number. */
export function parseAdded(sent: unknown) {
  return readSent(added, sent)
}
