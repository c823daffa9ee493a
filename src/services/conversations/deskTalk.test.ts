import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addReaders, newConversation, publicDoorOf } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import { makeWithChat } from '../../store/conversations/withChat.ts'
import { makeDeskTalk } from './deskTalk.ts'

const worker = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
const colleague = actorWith({ person: 72, role: 'intake', name: 'Sam' })
const newcomer = actorWith({ person: 75, role: 'chat_worker', name: 'Noor' })
const caseworker = actorWith({ person: 73, role: 'caseworker' })

async function desk() {
  const register = await testRegister()
  await addPeople(register, [worker, colleague, newcomer, caseworker])
  const readers = await addReaders(register, [
    { person: worker.person },
    { person: colleague.person },
    { person: null },
  ])
  const door = publicDoorOf(register)
  await door.begin(newConversation(readers))
  const talk = makeDeskTalk(makeWithChat(register.withActor))
  const [first] = await talk.queue(worker)
  const logged = async () =>
    register.asAdministrator(async (client) => {
      const { rows } = await client.query<{ line: string }>(
        `select person || ' ' || action || coalesce(' ' || part, '') as line from access_log order by id`,
      )
      return rows.map(({ line }) => line)
    })
  return { register, readers, talk, number: first?.number ?? '', logged }
}

const said = (seq: number, author: 'desk' | 'note' = 'desk') => ({
  seq,
  author,
  generation: 1,
  sealed: randomBytes(300),
})

test('a conversation opens with what was sealed to the reader, and every look is in the log', async () => {
  const { talk, number, logged } = await desk()
  const { keys, lines, without } = await talk.open(worker, number)
  expect([keys.length, lines.length, without]).toEqual([1, 1, []])
  expect((await talk.queue(worker))[0]?.unread).toBe(0)
  expect(await logged()).toEqual(['71 list_conversations', `71 read_conversation ${number}`, '71 list_conversations'])
})

test('who was not given its key sees that it is there, and does not make it read', async () => {
  const { register, talk, number } = await desk()
  await addReaders(register, [{ person: newcomer.person }])
  expect((await talk.open(newcomer, number)).keys).toEqual([])
  expect((await talk.queue(newcomer))[0]?.unread).toBe(1)
})

test('an answer that comes second for a number is a conflict, and the note of a colleague is no answer', async () => {
  const { talk, number } = await desk()
  await talk.write(worker, number, said(2))
  await expect(talk.write(colleague, number, said(2))).rejects.toMatchObject({ code: 'conflict' })
  await talk.write(colleague, number, said(3, 'note'))
  expect((await talk.open(worker, number, 1)).lines.map(({ author, name }) => [author, name])).toEqual([
    ['desk', 'Lot'],
    ['note', 'Sam'],
  ])
})

test('it is handed over only to somebody who can open it, and back to the queue at any time', async () => {
  const { register, talk, number } = await desk()
  await talk.handOver(worker, number, colleague.person)
  expect((await talk.queue(worker))[0]).toMatchObject({ holder: 'Sam' })
  await addReaders(register, [{ person: newcomer.person }])
  for (const person of [newcomer.person, caseworker.person])
    await expect(talk.handOver(worker, number, person)).rejects.toMatchObject({
      code: 'refused',
      publicDetail: { reason: 'holder-lacks-key' },
    })
  await talk.handOver(worker, number, null)
  expect((await talk.queue(worker))[0]).toMatchObject({ holder: null })
})

test('a newcomer is given access by somebody who has it, and by nobody else', async () => {
  const { register, talk, number } = await desk()
  const [late = 0] = await addReaders(register, [{ person: newcomer.person }])
  expect((await talk.open(worker, number)).without).toMatchObject([{ reader: late, name: 'Noor' }])
  const key = { generation: 1, reader: late, sealed: randomBytes(200) }
  await expect(talk.giveKeys(newcomer, number, [key])).rejects.toMatchObject({ code: 'refused' })
  await talk.giveKeys(worker, number, [key])
  expect((await talk.open(newcomer, number)).keys).toEqual([{ generation: 1, sealed: key.sealed }])
  await talk.handOver(worker, number, newcomer.person)
})

test('a blocked conversation stays to be read', async () => {
  const { talk, number } = await desk()
  await talk.block(worker, number)
  expect((await talk.open(worker, number)).conversation).toMatchObject({ blocked: true })
})

test('who holds no conversations is refused before anything is looked for, and a number that is none is not found', async () => {
  const { talk, number } = await desk()
  const tries = [
    async () => talk.queue(caseworker),
    async () => talk.open(caseworker, number),
    async () => talk.write(caseworker, number, said(2)),
    async () => talk.block(caseworker, 'G26-9999'),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  await expect(talk.open(worker, 'G26-9999')).rejects.toMatchObject({ code: 'not-found' })
})
