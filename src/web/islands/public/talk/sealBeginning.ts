import type { ConversationKind, ReporterFacts } from '../../../../domain/conversations/reporterFacts.ts'
import type { SentBeginning, SentReaders } from '../../../../domain/conversations/talkWire.ts'
import { asText, utf8Bytes } from '../../../../sealing/conversations/bytes.ts'
import {
  newConversationKey,
  wrapForReader,
  wrapForReporter,
} from '../../../../sealing/conversations/conversationKey.ts'
import type { ReporterKeys } from '../../../../sealing/conversations/deriveFromSecret.ts'
import { sealMessage } from '../../../../sealing/conversations/message.ts'

/** What somebody wants to begin with. */
export type Beginning = { readonly kind: ConversationKind; readonly facts: ReporterFacts; readonly text: string }

/** By what it is found and opened again. */
export type FoundBy = { readonly locator: Uint8Array; readonly salt: Uint8Array; readonly keys: ReporterKeys }

/** Seals a conversation to each reader of now. Throws when there is none, or one that is no key: nothing goes on unsealed. */
export async function sealBeginning(
  { kind, facts, text }: Beginning,
  { locator, salt, keys }: FoundBy,
  readers: SentReaders['readers'],
): Promise<Omit<SentBeginning, 'work'>> {
  const key = await newConversationKey(1, { conversation: keys.recipient, voucher: keys.voucher })
  const place = { generation: 1, number: 1, part: 0, author: 'reporter', kind: 'message' } as const
  const wrapped = readers.map(async ({ reader, recipient }) => ({
    reader,
    sealed: asText(await wrapForReader(key, recipient)),
  }))
  return {
    ...{ locator: asText(locator), salt: asText(salt), verifier: asText(keys.verifier) },
    ...{ recipient: key.recipient, reporter: keys.recipient, kind, facts },
    keys: await Promise.all(wrapped),
    reporterKey: asText(await wrapForReporter(key)),
    message: asText(await sealMessage(key, place, { body: utf8Bytes(text), attachments: 0 })),
  }
}
