import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addReaders, publicDoorOf } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import { AppError } from '../../errors.ts'
import { makeRecoveryKey } from './recoveryKey.ts'

const worker = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
const administrator = actorWith({ person: 74, role: 'administrator' })

async function hub() {
  const register = await testRegister()
  await addPeople(register, [worker, administrator])
  let isFresh = true
  const requireFresh = async () => {
    if (!isFresh) throw new AppError('step-up-needed')
  }
  const recovery = makeRecoveryKey({ withActor: register.withActor, requireFresh })
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  /** What stands in the probe, opened with the key that lies offline. */
  const opened = async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return decrypter.decrypt(await recovery.probe(administrator), 'text')
  }
  const closed = async () => (await recovery.list(administrator)).closed
  const grow = () => {
    isFresh = false
  }
  return { register, recovery, recipient, opened, closed, grow, door: publicDoorOf(register) }
}

test('a channel without a reader cannot be opened, and the administrator sees why', async () => {
  const { register, recovery, recipient, opened, closed, door } = await hub()
  expect([await closed(), await door.readers()]).toEqual([['no_reader', 'no_recovery_key'], []])
  await recovery.offer(administrator, recipient)
  await addReaders(register, [{ person: worker.person, tried: false }])
  expect([await closed(), await door.readers()]).toEqual([['reader_not_tried', 'recovery_key_not_tried'], []])
  await recovery.prove(administrator, await opened())
  expect([await closed(), await door.readers()]).toEqual([['reader_not_tried'], []])
  await register.asAdministrator((client) => client.query('update desk_reader set tried_at = now()'))
  expect([await closed(), (await door.readers()).length]).toEqual([[], 2])
  await register.asAdministrator((client) =>
    client.query(`update staff_member set status = 'disabled' where person = 71`),
  )
  expect([await closed(), await door.readers()]).toEqual([['reader_away'], []])
})

test('what was sealed to the recovery key is typed back, in any case and with any spaces', async () => {
  const { recovery, recipient, opened } = await hub()
  await recovery.offer(administrator, recipient)
  const earlier = await opened()
  const text = (await opened()).trim()
  expect(text).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/)
  for (const wrong of [earlier, '', text.slice(1)]) expect(await recovery.prove(administrator, wrong)).toBe(false)
  expect(await recovery.prove(administrator, ` ${text.toUpperCase().replaceAll('-', ' ')}\n`)).toBe(true)
  await expect(recovery.probe(administrator)).rejects.toMatchObject({ code: 'not-found' })
})

test('a recovery key that was not tried yet never takes the place of one that was', async () => {
  const { register, recovery, recipient, opened, door } = await hub()
  const [, before] = await addReaders(register, [{ person: worker.person }, { person: null }])
  await recovery.offer(administrator, recipient)
  expect((await door.readers()).map(({ reader }) => reader)).toContain(before)
  await recovery.prove(administrator, await opened())
  expect((await door.readers()).map((reader) => reader.recipient)).toContain(recipient)
  expect((await door.readers()).map(({ reader }) => reader)).not.toContain(before)
})

test('only an administrator who showed a moment ago that it is them sets it, and no recipient twice', async () => {
  const { recovery, recipient, grow } = await hub()
  for (const text of ['age1x', '']) {
    await expect(recovery.offer(administrator, text)).rejects.toMatchObject({ code: 'invalid-input' })
  }
  await recovery.offer(administrator, recipient)
  await expect(recovery.offer(administrator, recipient)).rejects.toMatchObject({ code: 'conflict' })
  grow()
  const another = await identityToRecipient(await generateX25519Identity())
  await expect(recovery.offer(administrator, another)).rejects.toMatchObject({ code: 'step-up-needed' })
  const tries = [
    () => recovery.list(worker),
    () => recovery.offer(worker, recipient),
    () => recovery.probe(worker),
    () => recovery.prove(worker, 'x'),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
})
