import { expect, test } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addReaders, newConversation, publicDoorOf } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import { makeWithChat } from '../../store/conversations/withChat.ts'
import { makeChatDuty } from './chatDuty.ts'

const worker = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
const untried = actorWith({ person: 72, role: 'chat_worker', name: 'Sam' })
const caseworker = actorWith({ person: 73, role: 'caseworker' })
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

async function desk() {
  const register = await testRegister()
  await addPeople(register, [worker, untried, caseworker])
  await addReaders(register, [{ person: worker.person }, { person: untried.person, tried: false }])
  return { register, duty: makeChatDuty(makeWithChat(register.withActor)) }
}

test('who goes on the chat is there, and who leaves it is not; each is a line in the log', async () => {
  const { register, duty } = await desk()
  await duty.begin(worker, inHours(2))
  expect((await duty.list(untried)).map(({ name }) => name)).toEqual(['Lot'])
  await duty.end(worker)
  await duty.end(worker)
  expect(await duty.list(worker)).toEqual([])
  const { rows } = await register.asAdministrator((client) => client.query('select action from access_log order by id'))
  expect(rows).toEqual([{ action: 'begin_chat_duty' }, { action: 'end_chat_duty' }])
})

test('the last one on the chat is asked once more while chats go on, with their number', async () => {
  const { register, duty } = await desk()
  await duty.begin(worker, inHours(2))
  expect(await duty.leftAlone(worker)).toBe(0)
  const door = publicDoorOf(register)
  await addReaders(register, [{ person: null }])
  const readers = (await door.readers()).map(({ reader }) => reader)
  for (const kind of ['chat', 'chat', 'help'] as const) await door.begin(newConversation(readers, { kind }))
  expect([await duty.leftAlone(worker), await duty.leftAlone(untried)]).toEqual([2, 0])
  await expect(duty.end(worker)).rejects.toMatchObject({ code: 'conflict' })
  expect(await duty.list(worker)).toHaveLength(1)
  await duty.end(worker, true)
  expect(await duty.list(worker)).toEqual([])
})

test('who never opened anything with their key, or for a time that is over or beyond a shift, does not', async () => {
  const { duty } = await desk()
  const refusals = [
    { attempt: () => duty.begin(untried, inHours(1)), reason: 'no-tried-key' },
    ...[-1, 0, 12.1, 40].map((hours) => ({
      attempt: () => duty.begin(worker, inHours(hours)),
      reason: 'not-within-shift',
    })),
    { attempt: () => duty.begin(worker, 'soon'), reason: 'not-within-shift' },
  ]
  for (const { attempt, reason } of refusals)
    await expect(attempt()).rejects.toMatchObject({ code: 'refused', publicDetail: { reason } })
})

test('who holds no conversations is no part of it', async () => {
  const { duty } = await desk()
  for (const attempt of [
    () => duty.list(caseworker),
    () => duty.begin(caseworker, inHours(1)),
    () => duty.end(caseworker),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
})
