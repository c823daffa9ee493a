import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../domain/conversations/code.ts'
import { nativeStretch } from '../nativeStretch.ts'
import { openWith, sealTo } from './ageFile.ts'
import { asText, randomBytes, utf8Bytes, utf8Text } from './bytes.ts'
import {
  type ConversationKey,
  newConversationKey,
  openingKeyOf,
  unwrapForReader,
  unwrapForReporter,
  wrapForReader,
  wrapForReporter,
} from './conversationKey.ts'
import { deriveFromSecret, type ReporterKeys } from './deriveFromSecret.ts'
import { openMessage, sealMessage } from './message.ts'

let reporter: ReporterKeys
let key: ConversationKey
let reader: { readonly identity: string; readonly recipient: string }

beforeAll(async () => {
  const code = codeOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  if (!code) throw new Error('no code')
  reporter = await deriveFromSecret(code, randomBytes(16), nativeStretch)
  key = await newConversationKey(1, { conversation: reporter.recipient, voucher: reporter.voucher })
  reader = await someone()
})

describe('the key of a conversation', () => {
  test('is opened by the reader it was sealed to, and by nobody else', async () => {
    const wrapped = await wrapForReader(key, reader.recipient)
    expect(await unwrapForReader(reader.identity, 1, wrapped)).toEqual(key)
    expect(await unwrapForReader((await someone()).identity, 1, wrapped)).toBeUndefined()
  })

  test('is refused under another generation', async () => {
    const wrapped = await wrapForReader(key, reader.recipient)
    expect(await unwrapForReader(reader.identity, 2, wrapped)).toBeUndefined()
  })

  test('reaches the reporter without the identity, which internal notes are sealed to', async () => {
    const wrapped = await wrapForReporter(key)
    const { identity, ...rest } = key
    expect(await unwrapForReporter(reporter, 1, wrapped)).toEqual(rest)
    expect(utf8Text((await openWith(reporter.identity, wrapped)) ?? new Uint8Array())).not.toContain(identity)
    expect(await unwrapForReader(reporter.identity, 1, wrapped)).toBeUndefined()
  })

  test('is not taken by the reporter from somebody who only knows the public keys', async () => {
    const planted = await newConversationKey(1, { conversation: reporter.recipient, voucher: randomBytes(32) })
    expect(await unwrapForReporter(reporter, 1, await wrapForReporter(planted))).toBeUndefined()
  })

  test('is not taken when it was written for another reporter or reader', async () => {
    const other = await newConversationKey(1, { conversation: reader.recipient, voucher: reporter.voucher })
    const text = JSON.stringify({
      ...other,
      identity: undefined,
      voucher: asText(other.voucher),
      to: reporter.recipient,
    })
    expect(await unwrapForReporter(reporter, 1, await sealTo([reporter.recipient], utf8Bytes(text)))).toBeUndefined()
    const moved = JSON.stringify({ ...key, voucher: asText(key.voucher), to: 'age1other' })
    expect(
      await unwrapForReader(reader.identity, 1, await sealTo([reader.recipient], utf8Bytes(moved))),
    ).toBeUndefined()
  })

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"voucher":"a"}',
    JSON.stringify({ conversation: 'age1', generation: 1, voucher: asText(randomBytes(32)) }),
  ])('is missing when %j was sealed instead', async (text) => {
    const sealed = await sealTo([reader.recipient], utf8Bytes(text))
    expect(await unwrapForReader(reader.identity, 1, sealed)).toBeUndefined()
  })

  test('is missing when its identity is none, or not the one that messages are sealed to', async () => {
    for (const identity of ['AGE-SECRET-KEY-1X', (await someone()).identity]) {
      const text = JSON.stringify({ ...key, identity, voucher: asText(key.voucher), to: reader.recipient })
      expect(
        await unwrapForReader(reader.identity, 1, await sealTo([reader.recipient], utf8Bytes(text))),
      ).toBeUndefined()
    }
  })
})

describe('a conversation over time', () => {
  const place = { part: 0, kind: 'message', author: 'reporter' } as const
  const say = (text: string) => ({ body: utf8Bytes(text), attachments: 0 })

  test('goes on when a reader leaves: what came before stays open to who stays, what comes is closed to who left', async () => {
    const [stays, leaves] = [await someone(), await someone()]
    const first = { ...place, generation: 1, number: 1 }
    const before = await sealMessage(key, first, say('eerst'))
    const leaver = await unwrapForReader(leaves.identity, 1, await wrapForReader(key, leaves.recipient))
    if (!leaver) throw new Error('the leaver had the first key')

    const next = await newConversationKey(2, key)
    const reporterKey = await unwrapForReporter(reporter, 2, await wrapForReporter(next))
    const readerKey = await unwrapForReader(stays.identity, 2, await wrapForReader(next, stays.recipient))
    if (!reporterKey || !readerKey) throw new Error('the second key reaches both')
    const second = { ...place, generation: 2, number: 2 }
    const after = await sealMessage(reporterKey, second, say('daarna'))

    expect((await openMessage(readerKey, second, after)).ok).toBe(true)
    expect((await openMessage(openingKeyOf(reporter), second, after)).ok).toBe(true)
    expect((await openMessage(key, first, before)).ok).toBe(true)
    expect(await openMessage(leaver, second, after)).toEqual({ ok: false, error: 'closed' })
  })

  test('a key that was planted on the desk opens nothing that the reporter wrote', async () => {
    const planted = await newConversationKey(1, { conversation: key.conversation, voucher: randomBytes(32) })
    const taken = await unwrapForReader(reader.identity, 1, await wrapForReader(planted, reader.recipient))
    if (!taken) throw new Error('anybody can seal to a reader')
    const first = { ...place, generation: 1, number: 1 }
    expect((await openMessage(taken, first, await sealMessage(key, first, say('hallo')))).ok).toBe(false)
  })

  test('each generation has a key of its own', async () => {
    expect((await newConversationKey(2, key)).identity).not.toBe(key.identity)
  })
})

async function someone() {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}
