import { expect, test } from 'vitest'
import { addReaders, sealedBytes, written } from '../../../test/support/conversationWorld.ts'
import {
  caseworker,
  colleague,
  newcomer,
  refusalOf,
  said,
  senior,
  talkingDesk,
  worker,
} from '../../../test/support/talkingDesk.ts'

test('a conversation opens with what was sealed to the reader, and every look is in the log', async () => {
  const { talk, number, logged } = await talkingDesk({ parts: [sealedBytes(500)] })
  const { conversation, keys, lines, readers, people, file } = await talk.open(worker, number)
  expect([keys.length, lines.length, readers.length]).toEqual([1, 1, 4])
  expect(readers.map(({ name, hasKey }) => [name, hasKey])).toEqual(
    ['Lot', 'Ro', 'Sam', null].map((name) => [name, true]),
  )
  expect([file.read.desk, people.get(worker.person)]).toEqual([1, 'Lot'])
  expect(conversation).toMatchObject({ readable: true, unread: 0, needs_rotation: false, read_by_reporter: 0 })
  expect(lines[0]).toMatchObject({ author: 'reporter', parts: 1 })
  expect(await talk.part(worker, number, { seq: 1, part: 1 })).toHaveLength(500)
  expect(await refusalOf(talk.part(worker, number, { seq: 1, part: 2 }))).toBe('not-found')
  expect((await talk.queue(worker))[0]?.unread).toBe(0)
  const look = `71 read_conversation ${number}`
  expect(await logged()).toEqual(['71 list_conversations', look, look, '71 list_conversations'])
})

test('who was not given its key sees that it is there, and does not make it read', async () => {
  const { register, talk, number } = await talkingDesk()
  await addReaders(register, [{ person: newcomer.person }])
  expect((await talk.open(newcomer, number)).keys).toEqual([])
  expect((await talk.queue(newcomer))[0]).toMatchObject({ unread: 1, readable: false })
  expect(await refusalOf(talk.do(worker, number, { do: 'close' }))).toBe('nobody_has_it')
  await talk.do(worker, number, { do: 'take' })
  expect(await refusalOf(talk.do(worker, number, { do: 'close' }))).toBe('unread')
})

test('who answers takes it; an answer that comes second for a number is refused, and a note is no answer', async () => {
  const { talk, number, door, token } = await talkingDesk()
  await talk.write(worker, number, said(2))
  expect((await talk.queue(colleague))[0]).toMatchObject({ holder: 'Lot', waits_since: null })
  expect(await refusalOf(talk.write(colleague, number, said(3)))).toBe('not_the_worker')
  expect(await refusalOf(talk.write(worker, number, said(2)))).toBe('out_of_turn')
  await talk.write(colleague, number, said(3, 'note'))
  expect((await talk.open(worker, number, 1)).lines.map(({ author, name }) => [author, name])).toEqual([
    ['desk', 'Lot'],
    ['note', 'Sam'],
  ])
  expect((await door.lines(token, 1)).map(({ seq }) => seq)).toEqual([2])
  expect((await talk.open(worker, number)).conversation.read_by_reporter).toBe(2)
})

test('what a colleague has is new to others only while somebody waits there, and opening it does not make it read', async () => {
  const { talk, number, door, token } = await talkingDesk()
  const unread = async () => (await talk.queue(colleague))[0]?.unread
  expect(await unread()).toBe(1)
  await talk.write(worker, number, said(2))
  expect(await unread()).toBe(0)
  await door.add(token, written(3))
  expect(await unread()).toBe(3)
  await talk.open(colleague, number)
  expect((await talk.show(colleague, number)).file.read.desk).toBe(0)
  expect(await refusalOf(talk.do(colleague, number, { do: 'read', upTo: 3 }))).toBe('not_the_worker')
  await talk.do(colleague, number, { do: 'take' })
  await talk.open(colleague, number)
  expect([await unread(), (await door.state(token))?.read_by_desk]).toEqual([0, 3])
})

test('what was sealed with a key that was replaced meanwhile is not taken', async () => {
  const { talk, number } = await talkingDesk()
  expect(await refusalOf(talk.write(worker, number, said(2, 'desk', 2)))).toBe('out_of_turn')
  expect((await talk.open(worker, number)).lines).toHaveLength(1)
})

test('of two answers at the same time one is taken', async () => {
  const { talk, number } = await talkingDesk()
  await talk.do(worker, number, { do: 'take' })
  const tries = await Promise.all([1, 2].map(() => refusalOf(talk.write(worker, number, said(2)))))
  expect(tries.toSorted()).toEqual(['done', 'out_of_turn'])
})

test('it is handed over only to somebody who can open it, and back to the queue', async () => {
  const { register, talk, number } = await talkingDesk()
  await talk.do(worker, number, { do: 'take' })
  await talk.do(worker, number, { do: 'hand-over', to: colleague.person })
  expect((await talk.queue(worker))[0]).toMatchObject({ holder: 'Sam' })
  await addReaders(register, [{ person: newcomer.person }])
  for (const to of [newcomer.person, caseworker.person])
    expect(await refusalOf(talk.do(colleague, number, { do: 'hand-over', to }))).toBe('other_has_no_key')
  expect(await refusalOf(talk.do(worker, number, { do: 'put-back' }))).toBe('not_the_worker')
  await talk.do(senior, number, { do: 'put-back' })
  expect((await talk.queue(worker))[0]).toMatchObject({ holder: null })
})

test('who abuses it is blocked with a reason, can read on, and is let in again', async () => {
  const { talk, number, door, token } = await talkingDesk()
  expect(await refusalOf(talk.do(worker, number, { do: 'block', reason: 'threats' }))).toBe('unread')
  await talk.open(worker, number)
  await talk.do(worker, number, { do: 'block', reason: 'threats' })
  expect((await talk.queue(worker))[0]).toMatchObject({ blocked_reason: 'threats' })
  expect(await door.add(token, written(2))).toBe('blocked')
  expect(await door.lines(token, 0)).toHaveLength(1)
  await talk.do(colleague, number, { do: 'unblock' })
  expect(await door.add(token, written(2))).toBeUndefined()
})

test('a closed conversation opens again when the reporter writes', async () => {
  const { talk, number, door, token } = await talkingDesk()
  await talk.open(worker, number)
  await talk.do(worker, number, { do: 'take' })
  await talk.do(worker, number, { do: 'close' })
  expect(await door.state(token)).toMatchObject({ closed: true, taken: true })
  expect((await talk.queue(worker))[0]).toMatchObject({ closed: true, waits_since: null })
  await door.add(token, written(2))
  expect((await talk.queue(worker))[0]).toMatchObject({ closed: false, waits_since: expect.any(String) })
})

test('deletion that the desk asks is agreed by another, and the reporter can keep it', async () => {
  const { talk, number, door, token } = await talkingDesk()
  await talk.do(worker, number, { do: 'ask-deletion' })
  expect(await refusalOf(talk.do(worker, number, { do: 'agree-deletion' }))).toBe('second_person')
  await talk.do(colleague, number, { do: 'agree-deletion' })
  expect((await talk.open(worker, number)).file.deletion).toMatchObject({ by: 'desk', person: 71, agreed: 72 })
  expect(await door.add(token, written(2))).toBe('deletion_asked')
  await door.takeBackDeletion(token)
  expect((await talk.queue(worker))[0]).toMatchObject({ deletion_by: null })
})

test('consent is noted with the message in which the reporter said it, and with no other message', async () => {
  const { talk, number, door, token, conversation } = await talkingDesk()
  await talk.open(worker, number)
  await talk.write(worker, number, said(2))
  await talk.write(worker, number, said(3, 'note'))
  await door.add(token, written(4))
  for (const message of [2, 3])
    expect(await refusalOf(talk.do(worker, number, { do: 'note-consent', message }))).toBe('not_said')
  await talk.do(worker, number, { do: 'note-consent', message: 4 })
  const { lines, conversation: known } = await talk.show(worker, number)
  expect(known).toMatchObject({ consented_by: 'desk', consent_said_at: lines[3]?.written_at })
  expect(await door.state(token)).toMatchObject({ consented_by: 'desk', consent_ended: false })
  await door.takeBackConsent(token)
  expect(await door.state(token)).toMatchObject({ consented_by: null, consent_ended: true })
  expect(await refusalOf(talk.do(worker, number, { do: 'note-consent', message: 4 }))).toBe('consent_over')
  expect(conversation.kind).toBe('report')
})

test('whoever withdraws takes consent back with it, and nothing of a case is undone by that', async () => {
  const { talk, number, door, token, register } = await talkingDesk()
  await talk.open(worker, number)
  await door.consent(token)
  await register.asAdministrator((client) =>
    client.query("update conversation set became_case_at = consented_at, became_case = '26-0001'"),
  )
  await door.withdraw(token)
  await door.resume(token)
  expect(await door.state(token)).toMatchObject({ consented_by: null, consent_ended: true, is_case: true })
  expect((await talk.queue(worker))[0]).toMatchObject({ consented: false, case_number: '26-0001' })
})

test('when the reporter wrote is told apart from when they were here', async () => {
  const { talk, number, door, token, register } = await talkingDesk()
  await register.asAdministrator((client) =>
    client.query(`update conversation_message set written_at = written_at - interval '1 hour'`),
  )
  await door.withdraw(token)
  const [row] = await talk.queue(worker)
  expect(row?.number).toBe(number)
  expect(Date.parse(row?.reporter_at ?? '') - Date.parse(row?.wrote_at ?? '')).toBeGreaterThanOrEqual(3_600_000)
})

test('each thing that the desk does is a line of its own in the log, with the number', async () => {
  const { talk, number, logged } = await talkingDesk()
  await talk.open(worker, number)
  const commands = [
    ...[
      { do: 'take' },
      { do: 'note-consent', message: 1 },
      { do: 'take-back-consent' },
      { do: 'block', reason: 'spam' },
      { do: 'unblock' },
      { do: 'ask-deletion' },
    ],
    ...[{ do: 'take-back-deletion' }, { do: 'close' }],
  ] as const
  for (const command of commands) await talk.do(worker, number, command)
  const actions = (await logged()).slice(2).map((line) => line.split(' ').slice(1))
  expect(actions).toEqual(
    [
      ...['hand_over_conversation', 'note_consent', 'note_consent_ended', 'block_conversation', 'unblock_conversation'],
      ...['ask_conversation_deletion', 'keep_conversation', 'close_conversation'],
    ].map((action) => [action, number]),
  )
})

test('what changes is told at once to who listens, by a channel that says nothing', async () => {
  const { register, talk, number, door, token } = await talkingDesk()
  const { channel } = (await door.state(token)) ?? {}
  const told: (string | undefined)[] = []
  await register.asAdministrator(async (client) => {
    client.on('notification', ({ payload }) => told.push(payload))
    await client.query('listen baken_talk')
    await talk.do(worker, number, { do: 'take' })
    await talk.do(worker, number, { do: 'take' })
    await talk.write(worker, number, said(2))
    await door.add(token, written(3))
    await door.withdraw(token)
    await client.query('select 1')
  })
  expect(told).toEqual(Array.from({ length: 4 }, () => channel))
})

test('who holds no conversations is refused before anything is looked for, and a number that is none is not found', async () => {
  const { talk, number } = await talkingDesk()
  const next = { generation: 2, recipient: 'age1xxxxxxxxxxx', keys: [], reporterKey: sealedBytes(200) }
  const tries = [
    async () => talk.queue(caseworker),
    async () => talk.open(caseworker, number),
    async () => talk.write(caseworker, number, said(2)),
    async () => talk.part(caseworker, number, { seq: 1, part: 1 }),
    async () => talk.do(caseworker, 'G26-9999', { do: 'take' }),
    async () => talk.giveKeys(caseworker, number, []),
    async () => talk.rotate(caseworker, number, next),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  await expect(talk.open(worker, 'G26-9999')).rejects.toMatchObject({ code: 'not-found' })
})
