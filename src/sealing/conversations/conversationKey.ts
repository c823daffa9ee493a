import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { canonicalJson } from '../../domain/shared/canonicalJson.ts'
import { openWith, sealTo } from './ageFile.ts'
import { asText, fromText, isSame, utf8Bytes, utf8Text } from './bytes.ts'
import type { ReporterKeys } from './deriveFromSecret.ts'
import type { OpeningKey, WritingKey } from './message.ts'

/** A key with which one writes: what the reporter has beside what follows from the code. */
export type ReporterKey = WritingKey & { readonly generation: number }

/** A key with which one reads and writes: what a reader of the desk holds. */
export type ConversationKey = ReporterKey & OpeningKey

/** A key of a conversation: of the first generation where it begins; of the next, by a reader, when somebody leaves, for what comes. */
export async function newConversationKey(
  generation: number,
  { conversation, voucher }: Pick<ReporterKey, 'conversation' | 'voucher'>,
): Promise<ConversationKey> {
  const identity = await generateX25519Identity()
  return { conversation, generation, identity, recipient: await identityToRecipient(identity), voucher }
}

/** With what the reporter opens what was sealed to them. */
export function openingKeyOf({ recipient, identity, voucher }: ReporterKeys): OpeningKey {
  return { conversation: recipient, identity, voucher }
}

/** Seals a key to a reader of the desk or to the recovery key. */
export async function wrapForReader(key: ConversationKey, reader: string): Promise<Uint8Array> {
  return wrap(key, reader, { identity: key.identity })
}

/** Seals to the reporter what they need to write on. The identity is left out: internal notes are sealed to it. */
export async function wrapForReporter(key: ConversationKey): Promise<Uint8Array> {
  return wrap(key, key.conversation, {})
}

/**
 * The key that was sealed to a reader; missing when it is not theirs, of another generation, or damaged. Anybody can seal to a reader: what
 * shows that a key is right is that a message of the reporter opens with it. Nothing is written before one did.
 */
export async function unwrapForReader(
  identity: string,
  generation: number,
  wrapped: Uint8Array,
): Promise<ConversationKey | undefined> {
  const found = await unwrap(identity, generation, wrapped)
  if (found?.identity === undefined) return undefined
  const { identity: own, ...key } = found
  return (await recipientOf(own)) === key.recipient ? { ...key, identity: own } : undefined
}

/** The key that was sealed to the reporter, by somebody who knows the voucher that follows from their secret; else missing. */
export async function unwrapForReporter(
  keys: ReporterKeys,
  generation: number,
  wrapped: Uint8Array,
): Promise<ReporterKey | undefined> {
  const found = await unwrap(keys.identity, generation, wrapped)
  if (!found || !isSame(found.voucher, keys.voucher) || found.conversation !== keys.recipient) return undefined
  const { identity: _, ...key } = found
  return key
}

function wrap(
  { conversation, generation, recipient, voucher }: ReporterKey,
  to: string,
  more: { readonly identity?: string },
): Promise<Uint8Array> {
  const text = canonicalJson({ conversation, generation, recipient, voucher: asText(voucher), to, ...more })
  return sealTo([to], utf8Bytes(text))
}

async function unwrap(
  identity: string,
  generation: number,
  wrapped: Uint8Array,
): Promise<(ReporterKey & { readonly identity?: string }) | undefined> {
  const plain = await openWith(identity, wrapped)
  const said = plain && parsed(utf8Text(plain))
  const voucher = said && fromText(said['voucher'] ?? '')
  if (!said || voucher?.length !== VOUCHER_BYTES || said['generation'] !== String(generation)) return undefined
  const { conversation, recipient, identity: inner, to } = said
  if (conversation === undefined || recipient === undefined || to !== (await recipientOf(identity))) return undefined
  return { conversation, generation, recipient, voucher, ...(inner !== undefined && { identity: inner }) }
}

const VOUCHER_BYTES = 32

/** The recipient of an identity; missing when it is none. */
async function recipientOf(identity: string): Promise<string | undefined> {
  try {
    return await identityToRecipient(identity)
  } catch {
    // Somebody sealed something else.
    return undefined
  }
}

/** The members of a sealed object as texts; missing when it is none. Anybody can seal to a public key, so what comes out is not trusted. */
function parsed(text: string | undefined): Readonly<Record<string, string>> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, String(member)]))
  } catch {
    // Not JSON.
    return undefined
  }
}
