import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../test/registerWork.ts'
import { actorWith, HUB } from '../../test/support/actorWith.ts'
import { connectionAs, openTestRegister, type TestRegister } from '../../test/support/testRegister.ts'
import { readDemoPeople } from '../boundary/demo/readDemo.ts'
import { faultOfPassphrase, PRACTICE_PASSPHRASE } from '../domain/conversations/passphrase.ts'
import { utf8Text } from '../sealing/conversations/bytes.ts'
import { unwrapForReader } from '../sealing/conversations/conversationKey.ts'
import { openMessage } from '../sealing/conversations/message.ts'
import { isWellSealed, openByPassphrase } from '../sealing/conversations/readerIdentity.ts'
import { makeDemoStaff } from '../store/access/demo/demoStaff.ts'
import { profilesFolder } from './config.ts'
import { type DemoPeople, demoActorWith } from './demoPeople.ts'
import { fillDemoTalk } from './demoTalk.ts'

let register: TestRegister
let people: DemoPeople
const fill = () =>
  fillDemoTalk({ ...register, publicSide: connectionAs('baken_public', database()), database: database() }, people)
const database = () => register.names.register

beforeAll(async () => {
  register = await openTestRegister()
  const file = await readDemoPeople(profilesFolder, 'nl')
  const staff = await register.asAdministrator((client) => makeDemoStaff(client, 1, file))
  people = { file, staff, operator: actorWith({ person: 0, role: 'operator', organisation: HUB }) }
  await fill()
}, 60_000)
afterAll(() => register.drop())

type Sealed = { person: number; own: Buffer; key: Buffer; message: Buffer; conversation: string }

test('in practice the chat is answered, and each who holds conversations opens what invented people wrote', async () => {
  const found = await ask<Sealed>(
    register,
    `select r.person, r.sealed as own, k.sealed as key, m.sealed as message
     from desk_reader r join conversation_key k on k.reader = r.id
     join conversation_message m on m.conversation = k.conversation and m.seq = 1 where r.person is not null`,
  )
  expect(found).toHaveLength(3 * 2)
  for (const { person, own, key, message } of found) {
    const reader = await openByPassphrase(own, person, PRACTICE_PASSPHRASE)
    const opened = reader && (await unwrapForReader(reader.identity, 1, key))
    const place = { generation: 1, number: 1, part: 0, author: 'reporter', kind: 'message' } as const
    const content = opened && (await openMessage(opened, place, message))
    expect(content?.ok && utf8Text(content.value.body)).toMatch(/^Oefening, dit is verzonnen\./)
  }
  expect(await ask(register, 'select person from chat_duty')).toEqual([
    { person: demoActorWith(people, 'chat_worker').person },
  ])
})

test('filling again adds nothing, and gives nobody back what they retired', async () => {
  await ask(register, 'update desk_reader set retired_at = now() where person = (select max(person) from desk_reader)')
  const count = `select (select count(*)::int from desk_reader) as readers, (select count(*)::int from conversation) as conversations,
    (select count(*)::int from conversation_message) as messages`
  const before = await ask(register, count)
  expect(before).toEqual([{ readers: 4, conversations: 2, messages: 3 }])
  await fill()
  expect(await ask(register, count)).toEqual(before)
})

test('a key as practice has them, and its passphrase, are refused outside of practice', async () => {
  const keys = await ask<{ sealed: Buffer }>(register, 'select sealed from desk_reader where sealed is not null')
  expect(keys.length).toBeGreaterThan(0)
  for (const { sealed } of keys) {
    expect(isWellSealed(sealed, 'passphrase', true)).toBe(true)
    expect(isWellSealed(sealed, 'passphrase', false)).toBe(false)
  }
  expect(faultOfPassphrase(PRACTICE_PASSPHRASE, { known: [], practice: false })).toBe('practice')
})
