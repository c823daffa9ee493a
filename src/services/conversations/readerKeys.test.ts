import { randomBytes } from 'node:crypto'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addReaders, newConversation, publicDoorOf } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { talkingDesk } from '../../../test/support/talkingDesk.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import { AppError } from '../../errors.ts'
import { makeWithChat } from '../../store/conversations/withChat.ts'
import { makeReaderKeys } from './readerKeys.ts'

const worker = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
const colleague = actorWith({ person: 72, role: 'chat_worker', name: 'Sam' })
const caseworker = actorWith({ person: 73, role: 'caseworker' })
const administrator = actorWith({ person: 74, role: 'administrator' })

async function desk(demo = false) {
  const register = await testRegister()
  await addPeople(register, [worker, colleague, caseworker, administrator])
  await addReaders(register, [{ person: null }])
  const { withActor } = register
  let isFresh = true
  const requireFresh = async () => {
    if (!isFresh) throw new AppError('step-up-needed')
  }
  const keys = makeReaderKeys({ withChat: makeWithChat(withActor), requireFresh, demo })
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const open = async (sealed: Uint8Array) => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return decrypter.decrypt(sealed)
  }
  const logged = async () =>
    register.asAdministrator(async (client) => {
      const { rows } = await client.query<{ action: string }>('select action from access_log order by id')
      return rows.map(({ action }) => action)
    })
  const grow = () => {
    isFresh = false
  }
  return { register, keys, identity, recipient, open, logged, grow, door: publicDoorOf(register) }
}

/** As a browser seals it: what follows the head says nothing here. */
const sealedWith = (work: number) =>
  Buffer.concat([Buffer.from(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${work}\n`), randomBytes(200)])
const made = (recipient: string, sealed = sealedWith(17)) => ({ recipient, sealedBy: 'passphrase' as const, sealed })

test('somebody reads only after they opened something with their key', async () => {
  const { keys, recipient, open, door, logged } = await desk()
  await keys.add(worker, made(recipient))
  expect(await door.readers()).toEqual([])
  expect(await keys.prove(worker, await open(await keys.probe(worker)))).toBe(true)
  expect((await door.readers()).map((reader) => reader.recipient)).toContain(recipient)
  expect(await logged()).toEqual(['add_reader_key', 'try_reader_key'])
})

test('what was guessed, or opened twice, or asked before the last time, shows nothing', async () => {
  const { keys, recipient, open } = await desk()
  await keys.add(worker, made(recipient))
  const earlier = await open(await keys.probe(worker))
  const last = await open(await keys.probe(worker))
  expect(await keys.prove(worker, randomBytes(32))).toBe(false)
  expect(await keys.prove(worker, earlier)).toBe(false)
  expect(await keys.prove(worker, last)).toBe(true)
  expect(await keys.prove(worker, last)).toBe(false)
})

test('who has a key makes no second one before the first is retired; then nobody is sealed to it', async () => {
  const { keys, recipient, open, door } = await desk()
  await keys.add(worker, made(recipient))
  await expect(keys.add(worker, made(recipient))).rejects.toMatchObject({ code: 'conflict' })
  await keys.prove(worker, await open(await keys.probe(worker)))
  expect(await keys.others(colleague)).toBe(1)
  expect(await keys.others(worker)).toBe(0)
  expect(await keys.retire(worker, false)).toBe(true)
  expect(await keys.retire(worker, false)).toBe(false)
  expect([await keys.own(worker), await door.readers(), await keys.others(colleague)]).toEqual([undefined, [], 0])
  await expect(keys.probe(worker)).rejects.toMatchObject({ code: 'not-found' })
})

test('another passphrase seals the same key anew; it stays tried, and another key is not slipped in', async () => {
  const { keys, recipient, open, door, logged } = await desk()
  await keys.add(worker, made(recipient))
  await keys.prove(worker, await open(await keys.probe(worker)))
  const anew = sealedWith(18)
  await keys.reseal(worker, made(recipient, anew))
  expect(await keys.own(worker)).toMatchObject({ recipient, sealed: anew, tried: true })
  const another = await identityToRecipient(await generateX25519Identity())
  await expect(keys.reseal(worker, made(another))).rejects.toMatchObject({ code: 'conflict' })
  await expect(keys.reseal(colleague, made(recipient))).rejects.toMatchObject({ code: 'conflict' })
  expect((await door.readers()).map((reader) => reader.recipient)).toContain(recipient)
  expect((await logged()).at(-1)).toBe('reseal_reader_key')
})

test('what is no recipient is no key', async () => {
  const { keys, identity } = await desk()
  for (const text of ['age1x', identity, ''])
    await expect(keys.add(worker, made(text))).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a secret half that is not sealed, or sealed cheaply outside of practice, is never kept', async () => {
  const { keys, identity, recipient, register } = await desk()
  const clear = Buffer.from(`${identity}\n${'x'.repeat(200)}`)
  for (const sealed of [clear, randomBytes(300), sealedWith(16), sealedWith(8)])
    await expect(keys.add(worker, made(recipient, sealed))).rejects.toMatchObject({
      code: 'invalid-input',
      publicDetail: { reason: 'not-well-sealed' },
    })
  await expect(keys.add(worker, { ...made(recipient), sealedBy: 'passkey' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const { rows } = await register.asAdministrator((client) =>
    client.query('select 1 from desk_reader where person is not null'),
  )
  expect(rows).toEqual([])
  const practice = await desk(true)
  await practice.keys.add(worker, made(practice.recipient, sealedWith(8)))
})

test('a key is made, sealed anew and retired only by who showed a moment ago that it is them', async () => {
  const { keys, recipient, grow, logged } = await desk()
  await keys.add(worker, made(recipient))
  grow()
  const attempts = [
    () => keys.add(colleague, made(recipient)),
    () => keys.reseal(worker, made(recipient)),
    () => keys.retire(worker, false),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'step-up-needed' })
  expect(await logged()).toEqual(['add_reader_key'])
})

test('who holds no conversations has no key', async () => {
  const { keys, recipient } = await desk()
  const tries = [
    () => keys.add(caseworker, made(recipient)),
    () => keys.reseal(caseworker, made(recipient)),
    () => keys.own(administrator),
    () => keys.others(administrator),
    () => keys.retire(caseworker, false),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
})

test('a key that alone opens a conversation is retired only when that was said to be meant', async () => {
  const { register, withChat, door, readers } = await talkingDesk()
  const keys = makeReaderKeys({ withChat, requireFresh: async () => undefined, demo: false })
  expect(await keys.readAlone(worker)).toBe(0)
  const [own = 0, , , offline = 0] = readers
  await register.asAdministrator((client) =>
    client.query('update desk_reader set retired_at = now() where id <> all ($1)', [[own, offline]]),
  )
  await door.begin(newConversation([own, offline]))
  expect(await keys.readAlone(worker)).toBe(2)
  expect(await keys.retire(worker, false)).toBe(false)
  expect(await keys.own(worker)).toBeDefined()
  expect(await keys.retire(worker, true)).toBe(true)
  expect(await keys.readAlone(worker)).toBe(0)
})
