import { readFileSync } from 'node:fs'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openWith } from './ageFile.ts'
import { randomBytes, utf8Bytes, utf8Text } from './bytes.ts'
import {
  type MessageContent,
  type MessagePlace,
  type OpeningKey,
  openMessage,
  sealMessage,
  type WritingKey,
} from './message.ts'

const place: MessagePlace = {
  generation: 1,
  number: 3,
  part: 0,
  author: 'desk',
  kind: 'message',
}
const say = (text: string): MessageContent => ({ body: utf8Bytes(text), attachments: 0 })

let desk: OpeningKey
let reporter: OpeningKey
let key: WritingKey

beforeAll(async () => {
  const [deskIdentity, reporterIdentity] = [await generateX25519Identity(), await generateX25519Identity()]
  const conversation = await identityToRecipient(reporterIdentity)
  const voucher = randomBytes(32)
  key = { conversation, recipient: await identityToRecipient(deskIdentity), voucher }
  desk = { conversation, identity: deskIdentity, voucher }
  reporter = { conversation, identity: reporterIdentity, voucher }
})

describe('a sealed message', () => {
  test('is read by desk and reporter, whatever it says, with its attachments counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.nat(5), async (body, attachments) => {
        const sealed = await sealMessage(key, place, { body, attachments })
        for (const opener of [desk, reporter])
          expect(await openMessage(opener, place, sealed)).toEqual({
            ok: true,
            value: { body, attachments },
          })
      }),
      { numRuns: 15 },
    )
  })

  test('is an age file: the reference implementation sealed this one, and the library opens ours', async () => {
    const identity = 'AGE-SECRET-KEY-1U5P9DXQYT3Z92GMA3PF4F23RHYGC59NK5W8F43CW5G8NX3YEQU3Q5RT6SK'
    const conversation = 'age1qkazj2dj96apkn7z64jh8lq7v608696evlwl4mzhklkxp5h6mdqshjmdhx'
    const voucher = Buffer.from('e5750fb67a9e20667eea5a6b00080ae22af8a1080bd128e22a923bc8a19252a5', 'hex')
    const file = readFileSync('test/fixtures/conversations/message-sealed-by-age-1.1.1.age')
    const read = await openMessage({ conversation, identity, voucher }, place, file)
    expect(read.ok && utf8Text(read.value.body)).toBe('Wij lezen mee. سلام')
    const decrypter = new Decrypter()
    decrypter.addIdentity(desk.identity)
    expect(await decrypter.decrypt(await sealMessage(key, place, say('kom niet naar huis')), 'text')).toContain(
      'kom niet',
    )
  })

  test('carries an attachment with its name and kind inside', async () => {
    const content = {
      body: new Uint8Array(70_000).fill(7),
      attachments: 0,
      file: { name: 'paspoort سارة.jpg', type: 'image/jpeg' },
    }
    const sealed = await sealMessage(key, { ...place, part: 1 }, content)
    expect(Buffer.from(sealed).includes('paspoort')).toBe(false)
    expect(await openMessage(reporter, { ...place, part: 1 }, sealed)).toEqual({ ok: true, value: content })
  })

  test('is closed to everybody else, and an internal note to the reporter', async () => {
    const stranger = await generateX25519Identity()
    expect(
      await openMessage({ ...desk, identity: stranger }, place, await sealMessage(key, place, say('geheim'))),
    ).toEqual(faulty('closed'))
    const note = { ...place, kind: 'note' } as const
    const sealed = await sealMessage(key, note, say('belt een zus?'))
    expect(await openMessage(reporter, note, sealed)).toEqual(faulty('closed'))
    expect((await openMessage(desk, note, sealed)).ok).toBe(true)
  })
})

describe('a sealed message that was tampered with', () => {
  test('is refused under any other conversation, generation, number, part, author or kind', async () => {
    const sealed = await sealMessage(key, place, say('hier'))
    const elsewhere: readonly MessagePlace[] = [
      { ...place, generation: 2 },
      { ...place, number: 4 },
      { ...place, part: 1 },
      { ...place, author: 'reporter' },
      { ...place, kind: 'note' },
    ]
    for (const other of elsewhere)
      expect([other, await openMessage(desk, other, sealed)]).toEqual([other, faulty('moved')])
    const otherConversation = await identityToRecipient(await generateX25519Identity())
    expect(await openMessage({ ...desk, conversation: otherConversation }, place, sealed)).toEqual(faulty('moved'))
  })

  test('is closed when one bit of it is another, wherever that bit is', async () => {
    const sealed = await sealMessage(key, place, say('hier'))
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (index, bit) => {
        const changed = sealed.with(index, (sealed[index] ?? 0) ^ (1 << bit))
        expect((await openMessage(desk, place, changed)).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
    for (const cut of [0, 1, 200, sealed.length - 1])
      expect(await openMessage(desk, place, sealed.subarray(0, cut))).toEqual(faulty('closed'))
  })

  test('is refused when somebody made it who knows only the public keys', async () => {
    const forged = await sealMessage({ ...key, voucher: randomBytes(32) }, place, say('kom naar de parkeerplaats'))
    expect(await openMessage(reporter, place, forged)).toEqual(faulty('forged'))
  })

  test('never makes a page fall over, though who has a code can seal anything', async () => {
    const hostile = [
      '',
      '{}',
      '[]',
      'null',
      '{"attachments":-1,"size":0}',
      `{"attachments":0,"size":${2 ** 40}}`,
      '{"attachments":0,"size":0,"file":{}}',
    ]
    const { hmac } = await import('@noble/hashes/hmac.js')
    const { sha256 } = await import('@noble/hashes/sha2.js')
    for (const header of [...hostile, undefined]) {
      const bytes = utf8Bytes(header ?? 'x')
      const length = new Uint8Array(4)
      new DataView(length.buffer).setUint32(0, header === undefined ? 2 ** 32 - 1 : bytes.length)
      const padded = Buffer.concat([Buffer.of(1), length, bytes, Buffer.alloc(50)])
      const tag = hmac(sha256, key.voucher, Buffer.concat([Buffer.from('baken/conversation/message/1\n'), padded]))
      const encrypter = new Encrypter()
      encrypter.addRecipient(key.recipient)
      const sealed = await encrypter.encrypt(Buffer.concat([padded, tag]))
      expect([header, await openMessage(desk, place, sealed)]).toEqual([header, faulty('forged')])
    }
    const encrypter = new Encrypter()
    encrypter.addRecipient(key.recipient)
    for (const plain of ['', 'kort'])
      expect((await openMessage(desk, place, await encrypter.encrypt(plain))).ok).toBe(false)
  })
})

describe('sealing', () => {
  test('shows nothing of what is sealed, and as good as nothing of how long it is', async () => {
    const sizes = await Promise.all(
      ['', 'ja', 'Ik ben bang. '.repeat(55)].map(async (text) => (await sealMessage(key, place, say(text))).length),
    )
    expect(new Set(sizes).size).toBe(1)
    expect(Buffer.from(await sealMessage(key, place, say('kanarievogel'))).includes('kanarie')).toBe(false)
    expect(Buffer.from(await sealMessage(key, place, say('x'))).includes(key.conversation)).toBe(false)
  })

  test('that fails gives nothing, never the text as it is', async () => {
    for (const wrong of ['', 'age1qqqq', 'AGE-SECRET-KEY-1', key.recipient.toUpperCase()])
      await expect(sealMessage({ ...key, conversation: wrong }, place, say('geheim'))).rejects.toThrow()
    await expect(sealMessage(key, place, { ...say('x'), attachments: 21 })).rejects.toThrow('header')
    await expect(
      sealMessage(key, place, { ...say('x'), file: { name: 'n'.repeat(256), type: 'a/b' } }),
    ).rejects.toThrow('header')
  })

  test('uses new randomness for each message: no share, nonce or start of a text comes twice', async () => {
    const files = await Promise.all(Array.from({ length: 1_000 }, () => sealMessage(key, place, say('hetzelfde'))))
    const heads = files.map((file) => Buffer.from(file).toString('latin1'))
    const shares = heads.flatMap((head) => [...head.matchAll(/-> X25519 (\S+)/g)].map((found) => found[1]))
    expect(shares).toHaveLength(2_000)
    expect(new Set(shares).size).toBe(2_000)
    const bodies = heads.map((head) => head.slice(head.indexOf('\n', head.indexOf('--- ')) + 1))
    for (const [from, to] of [
      [0, 16],
      [16, 48],
    ])
      expect(new Set(bodies.map((body) => body.slice(from, to))).size).toBe(1_000)
  })

  test('is deterministic inside: two seals of one message open to the same bytes', async () => {
    const [one, other] = [await sealMessage(key, place, say('a')), await sealMessage(key, place, say('a'))]
    expect(one).not.toEqual(other)
    expect(await openWith(desk.identity, one)).toEqual(await openWith(reporter.identity, other))
  })
})

function faulty(error: 'closed' | 'forged' | 'moved') {
  return { ok: false, error }
}
