import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { addReaders, sealedBytes } from '../../../test/support/conversationWorld.ts'
import {
  administrator,
  caseworker,
  colleague,
  newcomer,
  refusalOf,
  said,
  senior,
  talkingDesk,
  worker,
} from '../../../test/support/talkingDesk.ts'
import { saveStatus } from '../../store/access/administration/accounts.ts'

const key = (reader: number, generation = 1) => ({ reader, generation, sealed: sealedBytes(200) })
const nextFor = (readers: readonly number[], generation = 2) => ({
  generation,
  recipient: `age1${randomBytes(24).toString('hex')}`,
  keys: readers.map((reader) => ({ reader, sealed: sealedBytes(200) })),
  reporterKey: sealedBytes(200),
})

test('a newcomer is given access by somebody who has it, and by nobody else', async () => {
  const { register, talk, number, readers } = await talkingDesk()
  const [late = 0] = await addReaders(register, [{ person: newcomer.person }])
  const lacking = async () => (await talk.open(worker, number)).readers.filter(({ hasKey }) => !hasKey)
  expect(await lacking()).toMatchObject([{ reader: late, name: 'Noor' }])
  const given = key(late)
  expect(await refusalOf(talk.giveKeys(newcomer, number, [given]))).toBe('needs_key')
  for (const wrong of [[key(late, 2)], [key(late), key(late)], [key(late), key(readers[0] ?? 0)]])
    expect(await refusalOf(talk.giveKeys(worker, number, wrong))).toBe('not-the-generations')
  await talk.giveKeys(worker, number, [given])
  expect(await lacking()).toEqual([])
  expect((await talk.open(newcomer, number)).keys).toEqual([{ generation: 1, sealed: given.sealed }])
  expect(await refusalOf(talk.giveKeys(worker, number, [given]))).toBe('has_access')
  await talk.write(newcomer, number, said(2))
})

test('whose own key was never tried is given nothing, nor is nobody', async () => {
  const { register, talk, number } = await talkingDesk()
  const [late = 0] = await addReaders(register, [{ person: newcomer.person, tried: false }])
  for (const wrong of [[key(late)], [key(late + 1)], []])
    expect(await refusalOf(talk.giveKeys(worker, number, wrong))).toBe('other_has_no_key')
})

test('when a colleague leaves, a reader makes the next generation for exactly those who stay', async () => {
  const { register, talk, number, readers, door, token } = await talkingDesk()
  const [lot = 0, sam = 0, ro = 0, recovery = 0] = readers
  await register.withActor(administrator, (tx) => saveStatus(tx, 1, colleague.person, 'disabled'))
  const opened = await talk.open(worker, number)
  expect(opened.conversation.needs_rotation).toBe(true)
  expect(opened.readers.map(({ reader }) => reader)).toEqual([lot, ro, recovery])
  for (const wrong of [[lot, ro], [lot, recovery], [lot, ro, recovery, sam], [lot, ro, recovery, recovery], []])
    expect(await refusalOf(talk.rotate(worker, number, nextFor(wrong)))).toBe('not-the-readers')
  expect(await refusalOf(talk.rotate(worker, number, nextFor([lot, ro, recovery], 3)))).toBe('out_of_turn')
  const next = nextFor([lot, ro, recovery])
  await talk.rotate(worker, number, next)
  expect((await talk.open(worker, number)).conversation).toMatchObject({ generation: 2, needs_rotation: false })
  expect((await talk.open(senior, number)).keys.map(({ generation }) => generation)).toEqual([1, 2])
  expect(await door.state(token)).toMatchObject({ generation: 2, reporter_key: next.reporterKey })
  expect(await refusalOf(talk.write(worker, number, said(2)))).toBe('out_of_turn')
  await talk.write(worker, number, said(2, 'desk', 2))
})

test('of two who make the next generation at once one is taken, and nobody is left out', async () => {
  const { talk, number, readers } = await talkingDesk()
  const tries = [worker, senior].map((actor) => refusalOf(talk.rotate(actor, number, nextFor(readers))))
  expect((await Promise.all(tries)).toSorted()).toEqual(['done', 'out_of_turn'])
  for (const actor of [worker, colleague, senior]) expect((await talk.open(actor, number)).keys).toHaveLength(2)
})

test('who leads takes a colleague out: nothing of it opens for them any more', async () => {
  const { talk, number, readers } = await talkingDesk()
  const [lot = 0, , ro = 0, recovery = 0] = readers
  const next = nextFor([lot, ro, recovery])
  expect(await refusalOf(talk.rotate(worker, number, next, colleague.person))).toBe('needs_leader')
  await talk.rotate(senior, number, next, colleague.person)
  expect((await talk.open(colleague, number)).keys).toEqual([])
  expect(await refusalOf(talk.write(colleague, number, said(2, 'desk', 2)))).toBe('needs_key')
  const lacking = (await talk.open(worker, number)).readers.filter(({ hasKey }) => !hasKey)
  expect(lacking).toMatchObject([{ name: 'Sam' }])
})

test('a new recovery key is given what is open by who can read it', async () => {
  const { register, talk, number } = await talkingDesk()
  await register.asAdministrator((client) =>
    client.query(`update desk_reader set retired_at = now() where person is null`),
  )
  const [recovery = 0] = await addReaders(register, [{ person: null }])
  const lacking = async () => (await talk.open(worker, number)).readers.filter(({ hasKey }) => !hasKey)
  expect(await lacking()).toMatchObject([{ reader: recovery, person: null, name: null }])
  await talk.giveKeys(worker, number, [key(recovery)])
  expect(await lacking()).toEqual([])
})

test('what the reporter writes on is given by who holds conversations, and read by nobody of the desk', async () => {
  const { withChat } = await talkingDesk()
  const sealed = { tenant: 1, conversation: 1, generation: 2, sealed: sealedBytes(200) }
  const tries = [
    () => withChat(caseworker, (tx) => tx.insertInto('conversation_reporter_key').values(sealed).execute()),
    () => withChat(worker, (tx) => tx.selectFrom('conversation_reporter_key').select('sealed').execute()),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: '42501' })
})
