import type { ConversationKind, ReporterFacts } from '../../src/domain/conversations/reporterFacts.ts'
import type { TalkContext } from '../../src/public/talkContext.ts'
import { utf8Bytes, utf8Text } from '../../src/sealing/conversations/bytes.ts'
import {
  newConversationKey,
  unwrapForReporter,
  wrapForReader,
  wrapForReporter,
} from '../../src/sealing/conversations/conversationKey.ts'
import { deriveFromSecret } from '../../src/sealing/conversations/deriveFromSecret.ts'
import { openMessage, sealMessage } from '../../src/sealing/conversations/message.ts'
import { locatorHash, newCode } from '../../src/sealing/conversations/newCode.ts'
import { newReaderIdentity, sealByPassphrase } from '../../src/sealing/conversations/readerIdentity.ts'
import { nativeStretch } from '../../src/sealing/nativeStretch.ts'
import { listenForTalk } from '../../src/store/conversations/talkNotices.ts'
import type { TestRegister } from './testRegister.ts'

/** With it every invented reader of a test opens their key. */
export const PASSPHRASE = 'zes woorden die nergens anders staan'
/** Little work to open a key, so that a test does not wait for it. */
const QUICK = 10

/** A register whose notices reach the desk. */
export function hearing(register: TestRegister) {
  return {
    ...register,
    listenForTalk: (hearer: Parameters<typeof listenForTalk>[1]) => listenForTalk(register.pool, hearer),
  }
}

/** Gives somebody a key that they tried; nobody: the recovery key. Gives its secret half. */
export async function giveReaderKey(register: TestRegister, person: number | null): Promise<string> {
  const { identity, recipient } = await newReaderIdentity()
  const sealed = person === null ? null : Buffer.from(await sealByPassphrase(identity, person, PASSPHRASE, QUICK))
  await register.asAdministrator((client) =>
    client.query(
      `insert into desk_reader (tenant, person, recipient, sealed_by, sealed, tried_at) values (1, $1, $2, $3, $4, now())`,
      [person, recipient, person === null ? 'offline' : 'passphrase', sealed],
    ),
  )
  return identity
}

/** Somebody without a name, as their browser would do it. */
export type Reporter = {
  /** Rejects when the register does not let them. `pictures` are bytes that say of themselves to be JPEG. */
  readonly write: (text: string, pictures?: readonly Uint8Array[]) => Promise<void>
  /** What the reporter can read, in order: the texts of both sides. */
  readonly reads: () => Promise<readonly string[]>
}

type Beginning = { readonly text: string; readonly kind?: ConversationKind; readonly facts?: ReporterFacts }

/** Begins a conversation and goes on in it. */
export async function beginReport(
  { door }: TalkContext,
  { text, kind = 'help', facts = {} }: Beginning,
): Promise<Reporter> {
  const code = newCode()
  const salt = await door.saltOf(locatorHash(code))
  const keys = await deriveFromSecret(code, salt, nativeStretch)
  const key = await newConversationKey(1, { conversation: keys.recipient, voucher: keys.voucher })
  const readers = await door.readers()
  const placeOf = (number: number) => ({ generation: 1, number, part: 0, author: 'reporter', kind: 'message' }) as const
  const seal = (words: string, number: number) =>
    sealMessage(key, placeOf(number), { body: utf8Bytes(words), attachments: 0 })
  const token = await door.begin({
    ...{ locatorHash: locatorHash(code), salt, verifier: keys.verifier, recipient: key.recipient },
    ...{ reporterRecipient: keys.recipient, reporterKey: await wrapForReporter(key), kind, facts, sealedIn: 'browser' },
    keys: await Promise.all(
      readers.map(async ({ reader, recipient }) => ({ reader, sealed: await wrapForReader(key, recipient) })),
    ),
    message: await seal(text, 1),
  })
  if (token === undefined) throw new Error('the locator of a test was taken')
  return {
    write: async (words, pictures = []) => {
      const state = await door.state(token)
      if (!state) throw new Error('the session of a reporter is over')
      const writing = await unwrapForReporter(keys, state.generation, state.reporter_key)
      if (!writing) throw new Error('a reporter has no key to write with')
      const number = state.messages + 1
      const place = { ...placeOf(number), generation: state.generation }
      const attachments = pictures.length
      const sealed = await sealMessage(writing, place, { body: utf8Bytes(words), attachments })
      const file = { name: 'foto.jpg', type: 'image/jpeg' }
      const parts = await Promise.all(
        pictures.map((body, index) =>
          sealMessage(writing, { ...place, part: index + 1 }, { body, attachments: 0, file }),
        ),
      )
      const refused = await door.add(token, { number, generation: state.generation, sealed, parts })
      if (refused !== undefined) throw new Error(`a reporter could not write: ${refused}`)
    },
    reads: async () => {
      const opener = { conversation: keys.recipient, identity: keys.identity, voucher: keys.voucher }
      const texts = (await door.lines(token, 0)).map(async ({ seq, author, generation, sealed }) => {
        const place = { generation, number: seq, part: 0, author, kind: 'message' } as const
        const opened = await openMessage(opener, place, sealed)
        return opened.ok ? (utf8Text(opened.value.body) ?? '') : opened.error
      })
      return Promise.all(texts)
    },
  }
}

/** The number of the conversation that was begun last. */
export async function newestNumber(register: TestRegister): Promise<string> {
  return register.asAdministrator(async (client) => {
    const { rows } = await client.query<{ number: string }>(
      'select number from conversation order by number desc limit 1',
    )
    return rows[0]?.number ?? ''
  })
}
