import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newConversation, sealedBytes, written } from '../../../test/support/conversationWorld.ts'
import { colleague, talkingDesk, worker } from '../../../test/support/talkingDesk.ts'
import { deleteConversation } from '../../store/conversations/conversationEnd.ts'
import { keepConversationTerms } from './keepTerms.ts'

async function keptDesk() {
  const desk = await talkingDesk()
  const { register, conversation, door } = desk
  const round = () => keepConversationTerms(register, register.operator)
  const rows = async (table: string) =>
    register.asAdministrator(async (client) => (await client.query(`select from ${table}`)).rowCount)
  /** Lets time pass: whatever is kept of moments is as long ago as if the clock had been moved. */
  const pass = (interval: string) =>
    register.asAdministrator(async (client) => {
      await client.query(
        `update conversation set begun_at = begun_at - $1::interval, reporter_at = reporter_at - $1::interval,
        desk_at = desk_at - $1::interval, waits_since = waits_since - $1::interval, closed_at = closed_at - $1::interval,
        deletion_asked_at = deletion_asked_at - $1::interval`,
        [interval],
      )
    })
  const comeBack = async () => {
    const token = randomBytes(32)
    expect(await door.open(conversation.locatorHash, conversation.proof, token)).toBeUndefined()
    return token
  }
  return { ...desk, round, rows, pass, comeBack }
}

const rooms = [
  'conversation',
  'conversation_message',
  'conversation_part',
  'conversation_key',
  'conversation_reporter_key',
]

test('what both sides left alone for the term is asked to be deleted, waits for the grace, and goes whole', async () => {
  const { talk, number, door, token, round, rows, pass, logged } = await keptDesk()
  await door.add(token, written(2, [sealedBytes(500)]))
  await talk.open(worker, number)
  await pass('89 days 23 hours')
  await round()
  expect((await talk.queue(worker))[0]).toMatchObject({ deletion_by: null })
  await pass('1 hour 1 minute')
  await round()
  expect((await talk.queue(worker))[0]).toMatchObject({ deletion_by: 'retention' })
  await pass('6 days 23 hours')
  await round()
  expect(await rows('conversation')).toBe(1)
  await pass('1 hour 1 minute')
  await round()
  for (const room of [...rooms, 'conversation_read', 'conversation_session']) expect(await rows(room)).toBe(0)
  expect((await logged()).at(-1)).toBe(`2 delete_conversation ${number}`)
})

test('who comes back at the last minute keeps it, whatever the program asked', async () => {
  const { talk, number, round, rows, pass, comeBack } = await keptDesk()
  await talk.open(worker, number)
  await pass('91 days')
  await round()
  await pass('6 days 23 hours 59 minutes')
  await comeBack()
  await pass('2 minutes')
  await round()
  expect(await rows('conversation')).toBe(1)
  expect((await talk.queue(worker))[0]).toMatchObject({ deletion_by: null })
  await pass('89 days 23 hours')
  await round()
  expect((await talk.queue(worker))[0]).toMatchObject({ deletion_by: null })
})

test('nothing that nobody of the desk read goes by itself; it goes once a colleague agreed', async () => {
  const { talk, number, round, rows, pass } = await keptDesk()
  await pass('91 days')
  await round()
  await pass('400 days')
  await round()
  expect(await rows('conversation')).toBe(1)
  await talk.do(colleague, number, { do: 'agree-deletion' })
  await round()
  expect(await rows('conversation')).toBe(0)
})

test('what the reporter asks to delete goes after the grace, and can be taken back until then', async () => {
  const { talk, number, door, token, round, rows, pass, comeBack } = await keptDesk()
  await talk.open(worker, number)
  await door.askDeletion(token)
  await pass('6 days')
  await round()
  const back = await comeBack()
  await door.takeBackDeletion(back)
  await pass('8 days')
  await round()
  expect(await rows('conversation')).toBe(1)
  await door.askDeletion(await comeBack())
  await pass('7 days 1 minute')
  await round()
  expect(await rows('conversation')).toBe(0)
})

test('over ten years, a round each month takes what is due and nothing else', async () => {
  const { talk, number, door, readers, round, rows, pass, comeBack } = await keptDesk()
  await talk.open(worker, number)
  let [silent, held] = [0, 0]
  for (let month = 0; month < 120; month += 1) {
    const quiet = newConversation(readers)
    if (month % 12 === 0) await door.begin(quiet)
    for (const queued of await talk.queue(worker)) if (queued.unread > 0) await talk.open(worker, queued.number)
    await comeBack()
    await pass('30 days 1 minute')
    await round()
    const left = await talk.queue(worker)
    expect(left.map((queued) => queued.number)).toContain(number)
    silent = Math.max(silent, left.length - 1)
    held += left.length - 1
  }
  // Each silent one is there for three rounds, in the third of which it is asked; the fourth takes it.
  expect([silent, held]).toEqual([1, 10 * 3])
  expect(await rows('conversation')).toBe(1)
})

test('the database deletes nothing that nobody asked to delete, and nothing unread without a second person', async () => {
  const { register, talk, number, door, token } = await keptDesk()
  const attempt = () =>
    register.withActor(register.operator, async (tx) => {
      const [row] = await tx.selectFrom('conversation').select('id').execute()
      await deleteConversation(tx, row?.id ?? 0)
    })
  await expect(attempt()).rejects.toThrow()
  await door.askDeletion(token)
  await expect(attempt()).rejects.toThrow()
  await talk.open(worker, number)
  await attempt()
  expect(await talk.queue(worker)).toEqual([])
})

test('the program sees moments and numbers, and nothing sealed', async () => {
  const { register } = await keptDesk()
  const tries = [
    () => register.withActor(register.operator, (tx) => tx.selectFrom('conversation_message').select('seq').execute()),
    () => register.withActor(register.operator, (tx) => tx.selectFrom('conversation_key').select('sealed').execute()),
    () => register.withActor(register.operator, (tx) => tx.selectFrom('conversation').select('locator_hash').execute()),
    () => register.withActor(register.operator, (tx) => tx.selectFrom('desk_reader').select('sealed').execute()),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: '42501' })
})
