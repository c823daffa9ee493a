import { expect, test } from 'vitest'
import { publicTalkOf } from './support/publicTalk.ts'
import { openReadingDesk } from './support/readingDesk.ts'
import { beginReport } from './support/talkDesk.ts'
import { testRegister } from './support/testRegister.ts'

/** Two conversations of two messages each, and somebody who can write rows as they like. */
async function twoConversations() {
  const register = await testRegister()
  const lot = await openReadingDesk(register)
  const talk = publicTalkOf(register)
  const [mine, other] = [await beginReport(talk, { text: 'een' }), await beginReport(talk, { text: 'uno' })]
  await mine.write('twee')
  await other.write('due')
  const [first = '', second = ''] = await lot.numbers()
  const change = (sql: string) => register.asAdministrator((client) => client.query(sql, [first, second]))
  return { lot, mine, other, first, second, change }
}

const at = (number: string, seq: number) =>
  `(select m.sealed from conversation_message m join conversation c on c.id = m.conversation where c.number = ${number} and m.seq = ${seq})`
const into = (number: string, seq: number) =>
  `update conversation_message set sealed = swapped.sealed from swapped
   where conversation = (select id from conversation where number = ${number}) and seq = ${seq}`

/** Puts two sealed messages in each other's place. */
function swap(one: readonly [string, number], other: readonly [string, number]): string {
  return `with theirs as (select ${at(...other)} as sealed), ours as (select ${at(...one)} as sealed),
    moved as (update conversation_message set sealed = (select sealed from theirs)
      where conversation = (select id from conversation where number = ${one[0]}) and seq = ${one[1]})
    ${into(...other).replaceAll('swapped', 'ours')}`
}

test('as they were written, both sides read them', async () => {
  const { lot, mine, other, first, second } = await twoConversations()
  expect([await mine.reads(), await other.reads()]).toEqual([
    ['een', 'twee'],
    ['uno', 'due'],
  ])
  expect([await lot.read(first), await lot.read(second)]).toEqual([
    ['een', 'twee'],
    ['uno', 'due'],
  ])
})

test('a message in another conversation opens for nobody there', async () => {
  const { lot, mine, other, first, change } = await twoConversations()
  await change(`${swap(['$1', 2], ['$2', 2])}`)
  expect([await mine.reads(), await other.reads()]).toEqual([
    ['een', 'closed'],
    ['uno', 'closed'],
  ])
  await expect(lot.read(first)).rejects.toThrow('did not open')
})

test('a message under another number, or in the name of the other side, is refused by both', async () => {
  const { lot, mine, first, change } = await twoConversations()
  await change(`${swap(['$1', 1], ['$1', 2])} and $2::text is not null`)
  expect(await mine.reads()).toEqual(['moved', 'moved'])
  await expect(lot.read(first)).rejects.toThrow('moved')
  await change(`${swap(['$1', 1], ['$1', 2])} and $2::text is not null`)
  await change(`update conversation_message set author = 'desk', person = 71
    where seq = 2 and conversation = (select id from conversation where number in ($1) and $2::text is not null)`)
  expect(await mine.reads()).toEqual(['een', 'moved'])
  await expect(lot.read(first)).rejects.toThrow('moved')
})

test('the key of another conversation, given to a reader in place of its own, opens nothing of it', async () => {
  const { lot, first, change } = await twoConversations()
  await change(`update conversation_key set sealed = (select k.sealed from conversation_key k join conversation c on c.id = k.conversation
      where c.number = $2 and k.reader = conversation_key.reader)
    where conversation = (select id from conversation where number = $1)`)
  await expect(lot.read(first)).rejects.toThrow('did not open')
})

test('what the reporter writes on can not be led elsewhere by who can write rows', async () => {
  const { mine, change } = await twoConversations()
  await change(`update conversation_reporter_key set sealed = (select k.sealed from conversation_reporter_key k
      join conversation c on c.id = k.conversation where c.number = $2)
    where conversation = (select id from conversation where number = $1)`)
  await expect(mine.write('drie')).rejects.toThrow('no key to write with')
})
