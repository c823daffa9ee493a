import { expect, test, vi } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addReaders, publicDoorOf } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { connectionAs, type TestRegister, testRegister } from '../../../test/support/testRegister.ts'
import { openPool } from '../connect.ts'
import { beginChatDuty, endChatDuty } from './chatDuty.ts'
import { listenForTalk } from './talkNotices.ts'
import { makeWithChat } from './withChat.ts'

async function listening(register: TestRegister) {
  const pool = openPool(connectionAs('baken_public', register.names.register), register.names.register, { size: 2 })
  const [heard, missed]: [string[], number[]] = [[], []]
  const stop = listenForTalk(pool, { hears: (channel) => heard.push(channel), missed: () => missed.push(1) })
  await vi.waitFor(() => expect(missed).toHaveLength(1))
  return { heard, missed, pool, stop: () => stop().then(() => pool.end()) }
}

const notify = (register: TestRegister, channel: string) =>
  register.asAdministrator((client) => client.query(`select pg_notify('baken_talk', $1)`, [channel]))

test('what happens in a conversation is heard by its channel', async () => {
  const register = await testRegister()
  const { heard, stop } = await listening(register)
  for (const channel of ['one', 'two']) await notify(register, channel)
  await vi.waitFor(() => expect(heard).toEqual(['one', 'two']))
  await stop()
})

test('a connection that is lost comes back by itself, and says that something may have been missed', async () => {
  const register = await testRegister()
  const { heard, missed, stop } = await listening(register)
  await register.asAdministrator((client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`,
    ),
  )
  await vi.waitFor(() => expect(missed).toHaveLength(2), 5_000)
  await notify(register, 'after')
  await vi.waitFor(() => expect(heard).toEqual(['after']))
  await stop()
})

test('a connection that listened is given to nobody else', async () => {
  const register = await testRegister()
  const { pool, stop } = await listening(register)
  expect(pool.totalCount).toBe(1)
  await stop()
  expect(pool.totalCount).toBe(0)
  expect(await publicDoorOf(register).wrongCodes()).toBe(0)
})

test('who goes on the chat or off it, and a reader who comes or goes, is news for every conversation', async () => {
  const register = await testRegister()
  const { heard, missed, stop } = await listening(register)
  const lot = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
  await addPeople(register, [lot])
  await addReaders(register, [{ person: lot.person }])
  const withChat = makeWithChat(register.withActor)
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const steps = [
    () => withChat(lot, (tx) => beginChatDuty(tx, lot, until)),
    () => withChat(lot, (tx) => endChatDuty(tx, lot)),
    () =>
      register.asAdministrator((client) =>
        client.query(`update staff_member set status = 'disabled' where person = 71`),
      ),
  ]
  for (const step of steps) {
    const before = missed.length
    await step()
    await vi.waitFor(() => expect(missed.length).toBeGreaterThan(before))
  }
  expect(heard).toEqual([])
  await stop()
})
