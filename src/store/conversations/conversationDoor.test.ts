import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import {
  addReaders,
  newConversation,
  publicDoorOf,
  sealedBytes,
  written,
} from '../../../test/support/conversationWorld.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { type TestRegister, testRegister } from '../../../test/support/testRegister.ts'
import { reporterFacts } from '../../domain/conversations/reporterFacts.ts'
import { makeInbox } from '../../services/access/inbox/inbox.ts'
import { forgetTriedCodes, tellOfWrongCodes } from '../../services/access/log/keepHouse.ts'
import { type ConversationDoor, LONGEST_PART } from './conversationDoor.ts'
import { makeWithChat } from './withChat.ts'

const worker = actorWith({ person: 71, role: 'chat_worker' })
const colleague = actorWith({ person: 72, role: 'chat_worker' })

async function deskWith(readers: Parameters<typeof addReaders>[1]) {
  const register = await testRegister()
  await addPeople(register, [worker, colleague])
  return { register, door: publicDoorOf(register), readers: await addReaders(register, readers) }
}

const ready = [{ person: worker.person }, { person: null }]

async function begun(changed: Parameters<typeof newConversation>[1] = {}) {
  const { register, door, readers } = await deskWith(ready)
  const conversation = newConversation(readers, changed)
  const channel = await door.begin(conversation)
  const token = randomBytes(32)
  expect(await door.open(conversation.locatorHash, conversation.proof, token)).toBeUndefined()
  return { register, door, readers, conversation, channel, token }
}

test.each([
  ['nobody', []],
  ['a recovery key alone', [{ person: null }]],
  ['a reader without a recovery key', [{ person: worker.person }]],
  ['a reader who never opened anything', [{ person: worker.person, tried: false }, { person: null }]],
  ['a reader who left', [{ person: worker.person, retired: true }, { person: null }]],
])('with %s no conversation can be begun', async (_who, readers) => {
  const { door, readers: numbers } = await deskWith(readers)
  expect(await door.readers()).toEqual([])
  await expect(door.begin(newConversation(numbers))).rejects.toThrow()
})

test('a conversation is begun for every reader of now, and for nobody else', async () => {
  const { register, door, readers } = await deskWith(ready)
  const [late = 0] = await addReaders(register, [{ person: colleague.person }])
  await expect(door.begin(newConversation(readers))).rejects.toThrow()
  await expect(door.begin(newConversation([...readers, late, late]))).rejects.toThrow()
  expect(await door.begin(newConversation([...readers, late]))).toMatch(/^[\w-]{22}$/)
})

test('a locator is given out once', async () => {
  const { door, readers, conversation } = await begun()
  expect(await door.begin(newConversation(readers, { locatorHash: conversation.locatorHash }))).toBeUndefined()
})

test('whoever seals to no fit set of readers hears so, and nothing of the locator', async () => {
  const { door, readers, conversation } = await begun()
  const { locatorHash } = conversation
  const answers = [locatorHash, randomBytes(32)].map((locator) =>
    door
      .begin(newConversation(readers.slice(1), { locatorHash: locator }))
      .catch((error: unknown) => (error instanceof Error ? error.message : error)),
  )
  expect(await Promise.all(answers)).toEqual(Array(2).fill('these are not the readers'))
})

test('a code opens its conversation: where it stands, and what was said', async () => {
  const { door, conversation, channel, token } = await begun({ kind: 'help' })
  expect(await door.state(token)).toEqual({
    channel,
    reporter_recipient: conversation.reporterRecipient,
    generation: 1,
    kind: 'help',
    reporter_key: Buffer.from(conversation.reporterKey),
    messages: 1,
    ...{
      withdrawn: false,
      blocked: false,
      closed: false,
      taken: false,
      consented_by: null,
      consent_ended: false,
      is_case: false,
    },
    ...{ deletion_by: null, deletion_asked_at: null, read_by_desk: 0, waiting: null },
  })
  const [first] = await door.lines(token, 0)
  expect(first).toMatchObject({ seq: 1, author: 'reporter', written_at: expect.stringMatching(/:00\.000000Z$/) })
  expect(first?.sealed).toEqual(Buffer.from(conversation.message))
})

test('a token by chance opens nothing', async () => {
  const { door } = await begun()
  const token = randomBytes(32)
  expect(await door.state(token)).toBeUndefined()
  expect(await door.lines(token, 0)).toEqual([])
  expect(await door.part(token, 1, 1)).toBeUndefined()
  const tries = ['withdraw', 'resume', 'consent', 'takeBackConsent', 'askDeletion', 'takeBackDeletion'] as const
  for (const attempt of tries) expect(await door[attempt](token)).toBe('gone')
  expect(await door.add(token, written(2))).toBe('gone')
})

test('a wrong code and one that never was are answered alike: held ever longer, up to eight seconds', async () => {
  const { door, conversation } = await begun()
  const never = randomBytes(32)
  const held = async (locator: Uint8Array) => door.open(locator, randomBytes(32), randomBytes(32))
  for (const pause of [500, 1000, 2000, 4000, 8000, 8000])
    expect([await held(conversation.locatorHash), await held(never)]).toEqual([pause, pause])
  expect(await door.wrongCodes()).toBe(2)
})

test('the salt of what never was stays the same, and is no other than a salt', async () => {
  const { door, conversation } = await begun()
  const never = randomBytes(32)
  const [known, first, again] = [
    await door.salt(conversation.locatorHash),
    await door.salt(never),
    await door.salt(never),
  ]
  expect(known).toEqual(Buffer.from(conversation.salt))
  expect(first).toEqual(again)
  expect(first).toHaveLength(16)
})

test('a thousand wrong codes lock nobody out, hold each answer no longer than eight seconds, and are told to who administers', async () => {
  const { register, door, conversation } = await begun()
  const administrator = actorWith({ person: 74, role: 'administrator' })
  await addPeople(register, [administrator])
  const told = () => tellOfWrongCodes(register.withActor, register.operator)
  await told()
  expect((await makeInbox(register.withActor).list(administrator)).notices).toEqual([])
  let longest = 0
  for (let tries = 0; tries < 1000; tries += 1) {
    const pause = await door.open(conversation.locatorHash, randomBytes(32), randomBytes(32))
    longest = Math.max(longest, pause ?? 0)
  }
  expect(longest).toBe(8000)
  expect(await door.open(conversation.locatorHash, conversation.proof, randomBytes(32))).toBeUndefined()
  await told()
  await told()
  const { notices } = await makeInbox(register.withActor).list(administrator)
  expect(notices.map(({ kind, facts }) => [kind, facts])).toEqual([['wrong_codes', { count: 1000 }]])
})

test('a session ends after twenty minutes without a look, and when somebody leaves', async () => {
  const { register, door, conversation, token } = await begun()
  const other = randomBytes(32)
  await door.open(conversation.locatorHash, conversation.proof, other)
  await door.leave(other)
  expect(await door.state(other)).toBeUndefined()
  await register.asAdministrator((client) =>
    client.query(`update conversation_session set until = now() - interval '1 second'`),
  )
  expect(await door.state(token)).toBeUndefined()
})

test('what the desk noted for itself is in no answer to the reporter', async () => {
  const { register, door, token } = await begun()
  await register.asAdministrator((client) =>
    client.query(
      `insert into conversation_message (tenant, conversation, seq, author, person, generation, sealed, written_at)
       select 1, id, v.seq, v.author, $1, 1, $2, to_minute(now()) from conversation, (values (2, 'note'), (3, 'desk')) as v(seq, author)`,
      [worker.person, sealedBytes(300)],
    ),
  )
  expect((await door.lines(token, 1)).map(({ seq, author }) => [seq, author])).toEqual([[3, 'desk']])
})

test('of two messages for one number one is taken, and the other can try the next', async () => {
  const { door, token } = await begun()
  const tries = await Promise.all([1, 2].map(() => door.add(token, written(2))))
  expect(tries.toSorted()).toEqual(['out_of_turn', undefined])
  expect(await door.add(token, written(3))).toBeUndefined()
  expect((await door.lines(token, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3])
})

test.each([
  ['withdrawn', 'withdrawn_at = now()'],
  ['blocked', `blocked_at = now(), blocked_by = 71, blocked_reason = 'spam'`],
  ['full', 'messages = 2000'],
  ['full', 'bytes = 80000000'],
])('nothing is added to a conversation that is %s, and it can still be read', async (what, change) => {
  const { register, door, token } = await begun()
  await register.asAdministrator((client) => client.query(`update conversation set ${change}`))
  const { messages = 0 } = (await door.state(token)) ?? {}
  expect(await door.add(token, written(messages + 1))).toBe(what)
  expect(await door.lines(token, 0)).toHaveLength(1)
})

test('one conversation takes twenty messages in a minute and no more, and the next minute again', async () => {
  const { register, door, token } = await begun()
  // Whichever minute it is, all of them are of one.
  const moveAll = (minutes: number) =>
    register.asAdministrator((client) =>
      client.query(
        `update conversation_message set written_at = to_minute(clock_timestamp()) + make_interval(mins => $1)`,
        [minutes],
      ),
    )
  for (let number = 2; number <= 20; number += 1) {
    await moveAll(1)
    expect(await door.add(token, written(number))).toBeUndefined()
  }
  await moveAll(1)
  expect(await door.add(token, written(21))).toBe('too_fast')
  expect(await door.state(token)).toMatchObject({ messages: 20 })
  await moveAll(-1)
  expect(await door.add(token, written(21))).toBeUndefined()
})

test('after 8 MB in ten minutes, pictures with it, nothing more is added until they are over', async () => {
  const { register, door, token } = await begun()
  const pictures = [1, 2, 3].map(() => sealedBytes(1_500_000))
  expect(await door.add(token, written(2, pictures))).toBeUndefined()
  expect(await door.add(token, written(3, pictures))).toBeUndefined()
  expect(await door.add(token, written(4))).toBe('too_fast')
  await register.asAdministrator((client) =>
    client.query(`update conversation_message set written_at = written_at - interval '11 minutes'`),
  )
  expect(await door.add(token, written(4))).toBeUndefined()
})

test('who asked for deletion writes again only after taking it back', async () => {
  const { door, token } = await begun()
  expect(await door.askDeletion(token)).toBeUndefined()
  expect(await door.state(token)).toMatchObject({ deletion_by: 'reporter', deletion_asked_at: expect.any(String) })
  expect(await door.add(token, written(2))).toBe('deletion_asked')
  expect(await door.takeBackDeletion(token)).toBeUndefined()
  expect(await door.add(token, written(2))).toBeUndefined()
})

test('pictures come back as they were sent, in their order, and to nobody else', async () => {
  const parts = [sealedBytes(500), sealedBytes(600)]
  const { door, readers, token } = await begun({ parts })
  expect(await door.add(token, written(2, [sealedBytes(700)]))).toBeUndefined()
  const lengths = [1, 2, 3].map(async (part) => (await door.part(token, 1, part))?.length)
  expect(await Promise.all(lengths)).toEqual([500, 600, undefined])
  expect(await door.part(token, 2, 1)).toHaveLength(700)
  const other = newConversation(readers)
  await door.begin(other)
  const stranger = randomBytes(32)
  await door.open(other.locatorHash, other.proof, stranger)
  expect(await door.part(stranger, 1, 1)).toBeUndefined()
})

test('of more than five pictures, or one that is too long, nothing is kept', async () => {
  const { door, token } = await begun()
  const six = Array.from({ length: 6 }, () => sealedBytes(200))
  for (const parts of [six, [sealedBytes(LONGEST_PART + 1)], [sealedBytes(99)]])
    await expect(door.add(token, written(2, parts))).rejects.toThrow()
  expect(await door.state(token)).toMatchObject({ messages: 1 })
  expect(await door.add(token, written(2, six.slice(1)))).toBeUndefined()
})

test('what a conversation holds is counted with its pictures, so that nobody can fill the disk', async () => {
  const { register, door, token } = await begun({ parts: [sealedBytes(1000)] })
  await door.add(token, written(2, [sealedBytes(2000)]))
  const { rows } = await register.asAdministrator((client) => client.query('select bytes from conversation'))
  expect(Number(rows[0].bytes)).toBe(400 + 1000 + 400 + 2000)
})

test('a chat says how many wait longer, and no more once somebody has it', async () => {
  const { register, door, readers } = await deskWith(ready)
  const chats = await Promise.all([1, 2, 3].map(() => chatOf(door, readers)))
  await register.asAdministrator((client) =>
    client.query(`update conversation set waits_since = waits_since - interval '1 minute' * right(number, 1)::int`),
  )
  const waiting = async () =>
    (await Promise.all(chats.map((token) => door.state(token)))).map((state) => state?.waiting)
  expect((await waiting()).toSorted()).toEqual([0, 1, 2])
  await register.asAdministrator((client) =>
    client.query(`update conversation set held_by = 71 where right(number, 1) = '3'`),
  )
  expect((await waiting()).map(String).toSorted()).toEqual(['0', '1', 'null'])
})

async function chatOf(door: ConversationDoor, readers: readonly number[]): Promise<Buffer> {
  const chat = newConversation(readers, { kind: 'chat' })
  await door.begin(chat)
  const token = randomBytes(32)
  await door.open(chat.locatorHash, chat.proof, token)
  return token
}

test('another tenant’s public side finds nothing of it', async () => {
  const { register, conversation } = await begun()
  const elsewhere = publicDoorOf(register, 2)
  await otherTenant(register)
  expect(await elsewhere.open(conversation.locatorHash, conversation.proof, randomBytes(32))).toBe(500)
  expect(await elsewhere.readers()).toEqual([])
})

async function otherTenant(register: TestRegister): Promise<void> {
  await register.asAdministrator((client) =>
    client.query(`insert into tenant (id, code, profile, time_zone) values (2, 'zz', 'nl', 'Europe/Amsterdam')`),
  )
}

test('wrong codes are forgotten after a day, and sessions when they are over', async () => {
  const { register, door, token } = await begun()
  for (const _ of [1, 2]) await door.open(randomBytes(32), randomBytes(32), randomBytes(32))
  await register.asAdministrator((client) =>
    client.query(`update conversation_attempt set last_at = now() - interval '25 hours'
      where locator_hash = (select locator_hash from conversation_attempt limit 1)`),
  )
  await forgetTriedCodes(register.withActor, register.operator)
  const left = async (table: string) =>
    register.asAdministrator(async (client) => (await client.query(`select from ${table}`)).rowCount)
  expect([await left('conversation_attempt'), await left('conversation_session')]).toEqual([1, 1])
  await register.asAdministrator((client) => client.query(`update conversation_session set until = now()`))
  await forgetTriedCodes(register.withActor, register.operator)
  expect([await left('conversation_session'), await door.state(token)]).toEqual([0, undefined])
})

test('what salts are made of is read by nobody who is not the owner', async () => {
  const { register, door } = await begun()
  await door.salt(randomBytes(32))
  for (const table of ['public_secret', 'conversation_session', 'conversation_attempt', 'conversation_reporter_key'])
    for (const actor of [worker, actorWith({ person: 71, role: 'administrator' })])
      await expect(
        makeWithChat(register.withActor)(actor, (tx) => sql`select from ${sql.table(table)}`.execute(tx)),
      ).rejects.toMatchObject({ code: '42501' })
})

test('what is not sealed is not taken: no message, picture or key in clear', async () => {
  const { register, door, readers, token } = await begun()
  const clear = Buffer.from('Zij belt niet meer sinds dinsdag. '.repeat(10))
  const tries = [
    () => door.add(token, { ...written(2), sealed: clear }),
    () => door.add(token, written(2, [clear])),
    () => door.begin(newConversation(readers, { message: clear })),
    () => door.begin(newConversation(readers, { reporterKey: clear })),
    () => door.begin(newConversation(readers, { keys: readers.map((reader) => ({ reader, sealed: clear })) })),
    () => door.begin(newConversation(readers, { parts: [clear] })),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: '23514' })
  const { rows } = await register.asAdministrator((client) =>
    client.query('select messages, (select count(*)::int from conversation) as conversations from conversation'),
  )
  expect(rows).toEqual([{ messages: 1, conversations: 1 }])
})

describe('what is given in clear', () => {
  const everyFact = Object.entries(reporterFacts).flatMap(([fact, codes]) => codes.map((code) => ({ [fact]: code })))

  test.each([{}, { who: 'victim', where: 'abroad', acute: 'yes' }, ...everyFact])('may be %j', async (facts) => {
    const { door, token } = await begun({ facts })
    expect(await door.state(token)).toBeDefined()
  })

  test.each([
    { naam: 'Fatima de Vries, Kerkstraat 1' },
    { who: 'Fatima de Vries' },
    { who: 'victim', more: 'x' },
    { acute: 'victim' },
    JSON.parse('{"who": null}'),
    JSON.parse('{"who": ["victim"]}'),
    JSON.parse('{"where": {"abroad": "Ankara"}}'),
    JSON.parse('{"acute": true}'),
  ])('is never %j, whoever sends it', async (facts) => {
    const { door, readers } = await deskWith(ready)
    await expect(door.begin(newConversation(readers, { facts }))).rejects.toMatchObject({ code: '23514' })
  })
})

test('no login gets into a database of the cluster that is none of ours', async () => {
  const { rows } = await (await testRegister()).asAdministrator((client) =>
    client.query(`select r.rolname, d.datname from pg_roles r, pg_database d
      where r.rolname like 'baken\\_%' and d.datname in ('postgres', 'template1') and has_database_privilege(r.oid, d.oid, 'connect')`),
  )
  expect(rows).toEqual([])
})

test('no login but that of the superuser may fill large objects, which no rule of ours reaches', async () => {
  const { rows } = await (await testRegister()).asAdministrator((client) =>
    client.query(`select r.rolname, p.proname from pg_roles r, pg_proc p
      where r.rolname like 'baken\\_%' and p.proname ~ '^(lo_|loread|lowrite)' and has_function_privilege(r.oid, p.oid, 'execute')`),
  )
  expect(rows).toEqual([])
})
