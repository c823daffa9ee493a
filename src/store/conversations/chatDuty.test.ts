import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addReaders } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { connectionAs, testRegister } from '../../../test/support/testRegister.ts'
import { openPool } from '../connect.ts'
import { beginChatDuty, endChatDuty, listChatWorkers } from './chatDuty.ts'
import { makeWithChat } from './withChat.ts'

const away = actorWith({ person: 72, role: 'chat_worker', name: 'Sam' })
const caseworker = actorWith({ person: 73, role: 'caseworker' })

async function desk() {
  const register = await testRegister()
  const unsigned = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
  await addPeople(register, [unsigned, away, caseworker])
  await addReaders(register, [{ person: 71 }, { person: 72 }])
  const ask = <Row extends object>(text: string, values: unknown[] = []) =>
    register.asAdministrator(async (client) => (await client.query<Row>(text, values)).rows)
  const [signedIn] = await ask<{ id: number }>(
    `insert into session (tenant, token_hash, person, ends, kind, method, device, fingerprint, address, prefixes, idle_seconds)
     values (1, $1, 71, clock_timestamp() + interval '8 hours', 'full', 'passkey', 'x', $1, '::1', '{x}', 1800) returning id`,
    [randomBytes(32)],
  )
  const worker = { ...unsigned, session: Number(signedIn?.id) }
  const pool = openPool(connectionAs('baken_public', register.names.register), register.names.register, {
    tenant: 1,
    size: 1,
  })
  onTestFinished(() => pool.end())
  const isStaffed = async () => (await pool.query<{ chat_state: boolean }>('select chat_state()')).rows[0]?.chat_state
  return { withChat: makeWithChat(register.withActor), worker, ask, isStaffed }
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

test('somebody is on the chat from when they say so until they say they are not', async () => {
  const { withChat, worker, isStaffed } = await desk()
  expect(await isStaffed()).toBe(false)
  await withChat(worker, (tx) => beginChatDuty(tx, worker, inHours(1)))
  await withChat(worker, (tx) => beginChatDuty(tx, worker, inHours(4)))
  const there = await withChat(away, listChatWorkers)
  expect(there.map(({ name }) => name)).toEqual(['Lot'])
  expect(Math.round((Date.parse(there[0]?.until ?? '') - Date.now()) / 3_600_000)).toBe(4)
  expect(await isStaffed()).toBe(true)
  const end = () => withChat(worker, (tx) => endChatDuty(tx, worker))
  expect([await end(), await end(), await isStaffed()]).toEqual([true, false, false])
})

test.each([
  [
    'the time is over',
    `update chat_duty set begun_at = now() - interval '3 hours', until = now() - interval '1 second'`,
  ],
  ['they signed out', `update session set ended_at = now(), ended_why = 'signed_out', token_hash = null`],
  ['they were away too long', `update session set seen = now() - interval '31 minutes'`],
  ['the account was closed', `update staff_member set status = 'disabled' where person = 71`],
  ['they have other work now', `update staff_member set role = 'caseworker' where person = 71`],
  ['their key was retired', 'update desk_reader set retired_at = now() where person = 71'],
  ['their key was never tried', 'update desk_reader set tried_at = null where person = 71'],
])('nobody is on the chat any more when %s', async (_, change) => {
  const { withChat, worker, ask, isStaffed } = await desk()
  await withChat(worker, (tx) => beginChatDuty(tx, worker, inHours(2)))
  expect(await isStaffed()).toBe(true)
  await ask(change)
  expect(await isStaffed()).toBe(false)
})

test('nobody says it for another, for another sign-in, or for longer than a shift', async () => {
  const { withChat, worker, isStaffed } = await desk()
  const said = { ...worker, person: away.person }
  await expect(withChat(worker, (tx) => beginChatDuty(tx, said, inHours(1)))).rejects.toMatchObject({ code: '42501' })
  const elsewhere = { ...worker, session: worker.session + 1 }
  await expect(withChat(worker, (tx) => beginChatDuty(tx, elsewhere, inHours(1)))).rejects.toMatchObject({
    code: '42501',
  })
  await expect(withChat(worker, (tx) => beginChatDuty(tx, worker, inHours(13)))).rejects.toMatchObject({
    code: '23514',
  })
  await expect(withChat(caseworker, (tx) => beginChatDuty(tx, caseworker, inHours(1)))).rejects.toMatchObject({
    code: '42501',
  })
  await withChat(worker, (tx) => beginChatDuty(tx, worker, inHours(1)))
  expect(await withChat(away, (tx) => endChatDuty(tx, worker))).toBe(false)
  expect(await isStaffed()).toBe(true)
})

test('without a sign-in somebody is on the chat in practice only', async () => {
  const { ask, isStaffed } = await desk()
  await ask(`insert into chat_duty (tenant, person, session, until) values (1, 71, 0, now() + interval '1 hour')`)
  await ask('update installation set demo = true')
  expect(await isStaffed()).toBe(true)
  await ask('update installation set demo = false')
  expect(await isStaffed()).toBe(false)
})
