import type { ConversationKind, ReporterFacts } from '../../../../domain/conversations/reporterFacts.ts'
import type { SentBeginning, SentReaders } from '../../../../domain/conversations/talkWire.ts'
import { asText } from '../../../../sealing/conversations/bytes.ts'
import {
  newConversationKey,
  wrapForReader,
  wrapForReporter,
} from '../../../../sealing/conversations/conversationKey.ts'
import type { ReporterKeys } from '../../../../sealing/conversations/deriveFromSecret.ts'
import { sealPieces, type Written } from './sealPieces.ts'

/** What somebody wants to begin with. */
export type Beginning = Written & { readonly kind: ConversationKind; readonly facts: ReporterFacts }

/** By what it is found and opened again. */
export type FoundBy = { readonly locator: Uint8Array; readonly salt: Uint8Array; readonly keys: ReporterKeys }

/** Seals a conversation to each reader of now. Throws when there is none, or one that is no key: nothing goes on unsealed. */
export async function sealBeginning(
  { kind, facts, ...written }: Beginning,
  { locator, salt, keys }: FoundBy,
  readers: SentReaders['readers'],
): Promise<SentBeginning> {
  const key = await newConversationKey(1, { conversation: keys.recipient, voucher: keys.voucher })
  const wrapped = readers.map(async ({ reader, recipient }) => ({
    reader,
    sealed: asText(await wrapForReader(key, recipient)),
  }))
  const { sealed: message, parts } = await sealPieces(key, { generation: 1, number: 1 }, written)
  return {
    ...{ locator: asText(locator), salt: asText(salt), verifier: asText(keys.verifier) },
    ...{ recipient: key.recipient, reporter: keys.recipient, kind, facts },
    keys: await Promise.all(wrapped),
    reporterKey: asText(await wrapForReporter(key)),
    ...{ message, parts },
  }
}
