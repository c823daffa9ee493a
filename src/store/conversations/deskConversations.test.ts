import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { actorWith, HUB } from '../../../test/support/actorWith.ts'
import { addReaders, newConversation, publicDoorOf, sealedBytes } from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import { QUEUE_PAGE, queueOrder } from '../../domain/conversations/queueOrder.ts'
import { knownFacts } from '../../domain/conversations/reporterFacts.ts'
import { type OrganisationRow, saveRole, saveStatus } from '../access/administration/accounts.ts'
import type { ActorTx } from '../withActor.ts'
import { giveKeys, listOwnKeys } from './conversationKeys.ts'
import {
  addDeskMessage,
  countQueue,
  findConversation,
  type LinesPart,
  listDeskLines,
  listQueue,
  MOST_LINES,
  markRead,
} from './deskConversations.ts'
import { addOwnReaderKey, findOwnReaderKey, markReaderTried, retireOwnReaderKey, setProbe } from './readerKeys.ts'
import { listDeskReaders } from './recoveryKey.ts'
import { listTalkStamps } from './talkStamps.ts'
import { makeWithChat } from './withChat.ts'

const worker = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
const colleague = actorWith({ person: 72, role: 'chat_worker', name: 'Sam' })
const senior = actorWith({ person: 75, role: 'senior', name: 'Ro' })
const caseworker = actorWith({ person: 73, role: 'caseworker' })
const administrator = actorWith({ person: 74, role: 'administrator' })
const hub: OrganisationRow = { id: HUB, name: 'hub', kind: 'hub' }
const recipient = () => `age1${randomBytes(24).toString('hex')}`
const key = () => ({ recipient: recipient(), sealedBy: 'passphrase' as const, sealed: sealedBytes(200) })

async function desk() {
  const register = await testRegister()
  await addPeople(register, [worker, colleague, senior, caseworker, administrator])
  const withChat = makeWithChat(register.withActor)
  const [mine = 0] = await addReaders(register, [{ person: worker.person }, { person: null }])
  const door = publicDoorOf(register)
  const begin = async () => {
    const readers = (await door.readers()).map(({ reader }) => reader)
    await door.begin(newConversation(readers))
  }
  await begin()
  const first = await withChat(worker, async (tx) => (await listQueue(tx, worker))[0])
  if (!first) throw new Error('nothing waits')
  return { register, withChat, door, begin, mine, first }
}

test('who holds conversations sees the queue and what was said; it begins unread', async () => {
  const { withChat, first } = await desk()
  expect(first).toMatchObject({
    number: expect.stringMatching(/^G\d\d-0001$/),
    unread: 1,
    held_by: null,
    kind: 'report',
  })
  await withChat(worker, (tx) => markRead(tx, worker, first.id, 1))
  const [mine, theirs] = await Promise.all(
    [worker, colleague].map((actor) => withChat(actor, (tx) => findConversation(tx, actor, first.number))),
  )
  expect([mine?.unread, theirs?.unread]).toEqual([0, 1])
  const lines = await withChat(worker, (tx) => listDeskLines(tx, 1, first.id, {}))
  expect(lines.map(({ seq, author, name }) => [seq, author, name])).toEqual([[1, 'reporter', null]])
})

test('nobody else does: not who works on cases, not an administrator, and no chat worker by another road', async () => {
  const { register, withChat } = await desk()
  for (const actor of [caseworker, administrator]) {
    expect(await withChat(actor, (tx) => listQueue(tx, actor))).toEqual([])
    expect(await withChat(actor, (tx) => listDeskReaders(tx, actor))).toEqual([])
  }
  const rooms = [
    'conversation',
    'conversation_key',
    'conversation_message',
    'conversation_part',
    'conversation_read',
  ] as const
  for (const room of rooms)
    for (const actor of [caseworker, administrator])
      expect(await withChat(actor, (tx) => tx.selectFrom(room).select('tenant').execute())).toEqual([])
  for (const actor of [worker, caseworker, administrator])
    await expect(register.withActor(actor, (tx) => listQueue(tx, actor))).rejects.toMatchObject({ code: '42501' })
})

test('somebody who holds conversations sees no case by that road', async () => {
  const { withChat } = await desk()
  // Names of colleagues, and whether they still work here; nothing of how they sign in.
  expect(await withChat(worker, (tx) => tx.selectFrom('principal').select('name').execute())).not.toEqual([])
  expect(await withChat(worker, (tx) => tx.selectFrom('staff_member').select('status').execute())).not.toEqual([])
  await expect(
    withChat(worker, (tx) => tx.selectFrom('staff_member').select('sign_in_name').execute()),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(withChat(worker, (tx) => tx.selectFrom('case_state').select('number').execute())).rejects.toMatchObject({
    code: '42501',
  })
})

test('those that wait for an answer stand above those that were answered, the longest waiting first', async () => {
  const { register, withChat, begin } = await desk()
  await begin()
  await begin()
  await register.asAdministrator(async (client) => {
    await client.query(`update conversation set waits_since = waits_since - interval '1 hour' * right(number, 1)::int`)
    await client.query(`update conversation set waits_since = null where right(number, 1) = '1'`)
  })
  const order = await withChat(worker, async (tx) =>
    (await listQueue(tx, worker)).map(({ number }) => number.slice(-1)),
  )
  expect(order).toEqual(['3', '2', '1'])
})

test('the queue is ordered before it is cut: of more than a page the acute one who came last is on top', async () => {
  const { register, withChat, first } = await desk()
  await register.asAdministrator((client) =>
    client.query(
      `insert into conversation (tenant, id, number, locator_hash, salt, proof, channel, recipient, reporter_recipient, kind, facts, sealed_in, bytes,
          begun_at, reporter_at, waits_since)
        select c.tenant, 1000 + n, 'G26-' || (1000 + n), sha256(n::text::bytea), c.salt, c.proof, left(md5(n::text), 22), c.recipient, c.reporter_recipient, c.kind,
          jsonb_build_object('acute', case n when $1::int + 20 then 'yes' else 'no' end), c.sealed_in, c.bytes, c.begun_at, c.reporter_at,
          c.waits_since - make_interval(mins => $1::int + 20 - n)
        from conversation c, generate_series(1, $1::int + 20) n`,
      [QUEUE_PAGE],
    ),
  )
  const pages = await withChat(worker, async (tx) => [
    await listQueue(tx, worker),
    await listQueue(tx, worker, 2),
    await listQueue(tx, worker, 3),
  ])
  expect(pages.map(({ length }) => length)).toEqual([QUEUE_PAGE, 21, 0])
  expect(pages[0]?.slice(0, 2).map(({ number }) => number)).toEqual([`G26-${1000 + QUEUE_PAGE + 20}`, first.number])
  expect(await withChat(worker, (tx) => countQueue(tx, worker))).toEqual({ all: QUEUE_PAGE + 21, unread: 1 })
})

test('the register orders the queue as the rule does', async () => {
  const { register, withChat, begin } = await desk()
  for (let count = 0; count < 29; count += 1) await begin()
  await register.asAdministrator((client) =>
    client.query(`update conversation set facts = jsonb_strip_nulls(jsonb_build_object('acute', (array['yes', 'soon', 'no', 'unsure', null])[id % 5 + 1])),
      waits_since = case when id % 4 = 0 then null else waits_since - make_interval(mins => (id * 7 % 3)::int) end,
      reporter_at = reporter_at - make_interval(mins => (id * 5 % 3)::int),
      withdrawn_at = case when id % 11 = 0 then begun_at end`),
  )
  const listed = await withChat(worker, (tx) => listQueue(tx, worker))
  const known = listed.map((row) => ({ ...row, facts: knownFacts(row.facts) }))
  expect(known.map(({ id }) => id)).toEqual(known.toSorted(queueOrder).map(({ id }) => id))
  expect(new Set(known.map(({ waits }) => waits)).size).toBe(2)
})

test('of chats that began within one minute the order is that of their numbers, and each is told its own place', async () => {
  const { register, withChat, door } = await desk()
  await register.asAdministrator((client) => client.query('update conversation set waits_since = null'))
  const readers = (await door.readers()).map(({ reader }) => reader)
  const begin = async (nth: number) => {
    const chat = newConversation(readers, { kind: 'chat', facts: nth === 6 ? { acute: 'yes' } : {} })
    const token = randomBytes(32)
    await door.begin(chat)
    await door.open(chat.locatorHash, chat.proof, token)
    return token
  }
  const tokens: Buffer[] = []
  for (const nth of [0, 1, 2, 3, 4, 5, 6]) tokens.push(await begin(nth))
  await register.asAdministrator((client) =>
    client.query('update conversation set waits_since = to_minute(now()), reporter_at = to_minute(now())'),
  )
  const queue = await withChat(worker, (tx) => listQueue(tx, worker))
  const known = queue.map((row) => ({ ...row, facts: knownFacts(row.facts) }))
  expect(known.toSorted(queueOrder)).toEqual(known)
  const nths = known.map(({ number }) => Number(number.slice(-1)))
  expect(nths).toEqual([8, 1, 2, 3, 4, 5, 6, 7])
  const places = await Promise.all(tokens.map(async (token) => (await door.state(token))?.waiting))
  expect(places).toEqual([1, 2, 3, 4, 5, 6, 0])
})

test('a long conversation comes in parts: the newest first, what is before them, and what came after', async () => {
  const { register, withChat, first } = await desk()
  const add = (from: number, to: number, author: string, size: number) =>
    register.asAdministrator((client) =>
      client.query(
        `insert into conversation_message (tenant, conversation, seq, author, person, generation, sealed, written_at)
         select 1, $1, n, $4, case $4 when 'desk' then 71 end, 1, $5, to_minute(now()) from generate_series($2::int, $3::int) n`,
        [first.id, from, to, author, sealedBytes(size)],
      ),
    )
  const numbers = (part: LinesPart) =>
    withChat(worker, async (tx) => (await listDeskLines(tx, 1, first.id, part)).map(({ seq }) => seq))
  const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
  await add(2, 150, 'reporter', 400)
  expect(await numbers({})).toEqual(span(151 - MOST_LINES, 150))
  expect(await numbers({ before: 151 - MOST_LINES })).toEqual(span(31, 90))
  expect(await numbers({ before: 31 })).toEqual(span(1, 30))
  expect(await numbers({ after: 20 })).toEqual(span(21, 80))
  expect(await numbers({ after: 150 })).toEqual([])
  // Large ones come by their bytes, and never none.
  await add(151, 160, 'reporter', 290_000)
  expect(await numbers({})).toEqual(span(154, 160))
  expect(await numbers({ after: 150 })).toEqual(span(151, 157))
  // What the reporter wrote last is there, however much the desk wrote since.
  await add(161, 230, 'desk', 400)
  expect((await numbers({}))[0]).toBe(160)
})

test('nobody writes in the name of another', async () => {
  const { withChat, first } = await desk()
  const message = { seq: 2, author: 'desk' as const, generation: 1, sealed: sealedBytes(300) }
  await expect(withChat(worker, (tx) => addDeskMessage(tx, colleague, first.id, message))).rejects.toMatchObject({
    code: '42501',
  })
  await expect(withChat(worker, (tx) => markRead(tx, colleague, first.id, 1))).rejects.toMatchObject({
    code: '42501',
  })
})

test('a key is one’s own: made, tried, retired, and of nobody else', async () => {
  const { withChat, mine } = await desk()
  const made = await withChat(colleague, (tx) => addOwnReaderKey(tx, colleague, key()))
  expect(await withChat(colleague, (tx) => findOwnReaderKey(tx, colleague))).toMatchObject({ id: made, tried: false })
  const probe = randomBytes(32)
  const tries = (id: number) => withChat(colleague, (tx) => markReaderTried(tx, colleague, id, probe))
  expect(await tries(made)).toBe(false)
  expect(await withChat(colleague, (tx) => setProbe(tx, colleague, mine, probe))).toBe(false)
  expect(await withChat(colleague, (tx) => setProbe(tx, colleague, made, probe))).toBe(true)
  expect([await tries(mine), await tries(made), await tries(made)]).toEqual([false, true, false])
  await expect(withChat(colleague, (tx) => addOwnReaderKey(tx, colleague, key()))).rejects.toThrow()
  await expect(withChat(worker, (tx) => addOwnReaderKey(tx, colleague, key()))).rejects.toThrow()
  expect(await withChat(colleague, (tx) => retireOwnReaderKey(tx, colleague))).toBe(true)
  expect(await withChat(colleague, (tx) => findOwnReaderKey(tx, colleague))).toBeUndefined()
})

test('a conversation is another one when somebody can be let in, and when an account that could read it ends', async () => {
  const { register, withChat } = await desk()
  const stampOf = async () => (await withChat(worker, (tx) => listTalkStamps(tx, worker)))[0]?.stamp
  const before = await stampOf()
  await addReaders(register, [{ person: colleague.person, tried: false }])
  expect(await stampOf()).toBe(before)
  await addReaders(register, [{ person: senior.person }])
  const offered = await stampOf()
  expect(offered).not.toBe(before)
  await register.withActor(administrator, (tx) => saveStatus(tx, 1, senior.person, 'disabled'))
  expect(await stampOf()).not.toBe(offered)
})

test('a new reader is given the key of what was begun before, and a reader who left loses theirs', async () => {
  const { withChat, first, mine } = await desk()
  const late = await withChat(colleague, (tx) => addOwnReaderKey(tx, colleague, key()))
  expect(await withChat(colleague, (tx) => listOwnKeys(tx, colleague, first.id))).toEqual([])
  const given = { generation: 1, reader: late, sealed: sealedBytes(200) }
  await withChat(worker, (tx) => giveKeys(tx, 1, first.id, [given]))
  expect(await withChat(colleague, (tx) => listOwnKeys(tx, colleague, first.id))).toEqual([
    { generation: 1, sealed: given.sealed },
  ])
  const takeAway = (actor: typeof worker, reader: number) =>
    withChat(actor, (tx) => tx.deleteFrom('conversation_key').where('reader', '=', reader).executeTakeFirst())
  expect(await takeAway(worker, late)).toMatchObject({ numDeletedRows: 0n })
  await withChat(colleague, (tx) => retireOwnReaderKey(tx, colleague))
  const kept = await withChat(worker, (tx) => tx.selectFrom('conversation_key').select('reader').execute())
  expect(kept.map(({ reader }) => reader)).not.toContain(late)
  expect(await withChat(worker, (tx) => listOwnKeys(tx, worker, first.id))).toHaveLength(1)
  expect(await withChat(worker, (tx) => findConversation(tx, worker, first.number))).toMatchObject({
    needs_rotation: true,
    readable: true,
  })
  expect(await takeAway(senior, mine)).toMatchObject({ numDeletedRows: 1n })
})

test.each<readonly [string, (tx: ActorTx) => Promise<void>]>([
  ['ends', (tx) => saveStatus(tx, 1, colleague.person, 'disabled')],
  ['gets a role that holds no conversations', (tx) => saveRole(tx, 1, colleague.person, 'caseworker', hub)],
])('when the account of a reader %s, what was sealed to them goes at once', async (_what, change) => {
  const { register, withChat, door, begin, first } = await desk()
  await addReaders(register, [{ person: colleague.person }])
  await begin()
  await register.withActor(administrator, change)
  const left = await register.asAdministrator(async (client) => {
    const { rows } = await client.query(`select r.retired_at is not null as retired,
      (select count(*)::int from conversation_key k where k.reader = r.id) as keys from desk_reader r where r.person = 72`)
    return rows
  })
  expect(left).toEqual([{ retired: true, keys: 0 }])
  expect(await door.readers()).toHaveLength(2)
  const due = await withChat(worker, async (tx) =>
    (await listQueue(tx, worker)).map(({ number, needs_rotation }) => [number === first.number, needs_rotation]),
  )
  expect(due.toSorted()).toEqual([
    [false, true],
    [true, false],
  ])
})
