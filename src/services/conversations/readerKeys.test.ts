import { randomBytes } from 'node:crypto'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { publicDoorOf } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import { makeWithChat } from '../../store/conversations/withChat.ts'
import { makeReaderKeys } from './readerKeys.ts'

const worker = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
const caseworker = actorWith({ person: 73, role: 'caseworker' })
const administrator = actorWith({ person: 74, role: 'administrator' })

async function desk() {
  const register = await testRegister()
  await addPeople(register, [worker, caseworker, administrator])
  const { withActor } = register
  const keys = makeReaderKeys({ withActor, withChat: makeWithChat(withActor) })
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
  return { register, keys, identity, recipient, open, logged, door: publicDoorOf(register) }
}

const made = (recipient: string) => ({ recipient, sealedBy: 'passphrase' as const, sealed: randomBytes(200) })

test('somebody reads only after they opened something with their key, and a recovery key is there', async () => {
  const { keys, recipient, open, door, logged } = await desk()
  await keys.add(worker, made(recipient))
  await keys.setRecovery(administrator, await identityToRecipient(await generateX25519Identity()))
  expect(await door.readers()).toEqual([])
  expect(await keys.prove(worker, await open(await keys.probe(worker)))).toBe(true)
  expect((await door.readers()).map((reader) => reader.recipient)).toContain(recipient)
  expect(await logged()).toEqual(['add_reader_key', 'set_recovery_key', 'try_reader_key'])
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
  await keys.setRecovery(administrator, await identityToRecipient(await generateX25519Identity()))
  expect(await keys.retire(worker)).toBe(true)
  expect(await keys.retire(worker)).toBe(false)
  expect([await keys.own(worker), await door.readers()]).toEqual([undefined, []])
  await expect(keys.probe(worker)).rejects.toMatchObject({ code: 'not-found' })
})

test('what is no recipient is no key', async () => {
  const { keys, identity } = await desk()
  for (const text of ['age1x', identity, '']) {
    await expect(keys.add(worker, made(text))).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(keys.setRecovery(administrator, text)).rejects.toMatchObject({ code: 'invalid-input' })
  }
})

test('who holds no conversations has no key, and only an administrator sees who reads', async () => {
  const { keys, recipient } = await desk()
  const tries = [
    async () => keys.add(caseworker, made(recipient)),
    async () => keys.own(administrator),
    async () => keys.list(worker),
    async () => keys.setRecovery(worker, recipient),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  await keys.add(worker, made(recipient))
  expect(await keys.list(administrator)).toMatchObject([{ name: 'Lot', recipient, tried_at: null }])
})
