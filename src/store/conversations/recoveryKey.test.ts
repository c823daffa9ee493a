import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addReaders, publicDoorOf } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import { acceptRecoveryKey, listDeskReaders, offerRecoveryKey, setRecoveryProbe } from './recoveryKey.ts'
import { makeWithChat } from './withChat.ts'

const worker = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
const administrator = actorWith({ person: 74, role: 'administrator' })
const recipient = () => `age1${randomBytes(24).toString('hex')}`

async function hub() {
  const register = await testRegister()
  await addPeople(register, [worker, administrator])
  const [reader = 0, recovery = 0] = await addReaders(register, [{ person: worker.person }, { person: null }])
  const door = publicDoorOf(register)
  const sealedTo = async () => (await door.readers()).map((each) => each.reader)
  return { register, reader, recovery, sealedTo, as: register.withActor }
}

test('a recovery key takes the place of the one of before when it was opened with, and not before', async () => {
  const { as, reader, recovery, sealedTo } = await hub()
  const [next, probe] = [recipient(), randomBytes(32)]
  await as(administrator, (tx) => offerRecoveryKey(tx, administrator, recipient()))
  await as(administrator, (tx) => offerRecoveryKey(tx, administrator, next))
  const accept = () => as(administrator, (tx) => acceptRecoveryKey(tx, administrator, probe))
  expect(await accept()).toBe(false)
  expect(await sealedTo()).toEqual([reader, recovery])
  await as(administrator, (tx) => setRecoveryProbe(tx, administrator, probe))
  expect([await accept(), await accept()]).toEqual([true, false])
  const readers = await as(administrator, (tx) => listDeskReaders(tx, administrator))
  expect(readers.map(({ name, recipient: given }) => [name, given === next])).toEqual([
    ['Lot', false],
    [null, true],
  ])
  expect(await sealedTo()).toEqual([reader, readers[1]?.id])
})

test('the recovery key is set by an administrator alone, who sees no sealed key of anybody', async () => {
  const { register, as } = await hub()
  const withChat = makeWithChat(as)
  await expect(withChat(worker, (tx) => offerRecoveryKey(tx, worker, recipient()))).rejects.toThrow()
  await as(administrator, (tx) => setRecoveryProbe(tx, administrator, randomBytes(32)))
  await expect(
    as(administrator, (tx) => tx.selectFrom('desk_reader').select('sealed').execute()),
  ).rejects.toMatchObject({ code: '42501' })
  const { rows } = await register.asAdministrator((client) =>
    client.query('select count(*)::int as probes from desk_reader where probe is not null'),
  )
  expect(rows).toEqual([{ probes: 0 }])
})

test.each([
  ['a colleague who left', `update staff_member set status = 'disabled' where person = 71`],
  ['one who has other work now', `update staff_member set role = 'caseworker' where person = 71`],
  ['a key that was retired', 'update desk_reader set retired_at = now() where person = 71'],
  ['a key that was never tried', 'update desk_reader set tried_at = null where person = 71'],
  ['a recovery key that was never tried', 'update desk_reader set tried_at = null where person is null'],
])('nothing is sealed to %s: then nobody can begin', async (_, change) => {
  const { register, sealedTo } = await hub()
  expect(await sealedTo()).toHaveLength(2)
  await register.asAdministrator((client) => client.query(change))
  expect(await sealedTo()).toEqual([])
})
