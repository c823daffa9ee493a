import { randomBytes } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { actorWith } from '../../../test/support/actorWith.ts'
import { addReaders, newConversation, written } from '../../../test/support/conversationWorld.ts'
import { publicTalkOf } from '../../../test/support/publicTalk.ts'
import { addPeople } from '../../../test/support/smallHub.ts'
import { testRegister } from '../../../test/support/testRegister.ts'
import type { BegunConversation } from './reporterDoor.ts'

const worker = actorWith({ person: 71, role: 'chat_worker' })
const colleague = actorWith({ person: 72, role: 'chat_worker' })

async function openHub() {
  const register = await testRegister()
  await addPeople(register, [worker, colleague])
  const readers = await addReaders(register, [{ person: worker.person }, { person: null }])
  return { register, readers, talk: publicTalkOf(register) }
}

function begun(readers: readonly number[], changed: Partial<BegunConversation> = {}): BegunConversation {
  const { proof: _, ...conversation } = newConversation(readers)
  return { ...conversation, verifier: randomBytes(32), ...changed }
}

test('who begins is in their conversation at once, and comes back with what follows from the code', async () => {
  const { readers, talk } = await openHub()
  const conversation = begun(readers)
  const first = (await talk.door.begin(conversation)) ?? ''
  const second = (await talk.door.open(conversation.locatorHash, conversation.verifier)) ?? ''
  expect(first).not.toBe(second)
  for (const token of [first, second]) expect(await talk.door.state(token)).toMatchObject({ messages: 1 })
  await talk.door.leave(first)
  expect([await talk.door.state(first), await talk.door.lines(first, 0)]).toEqual([undefined, []])
  expect(await talk.door.lines(second, 0)).toHaveLength(1)
})

test('a locator that is taken is told, so that another code can be made', async () => {
  const { readers, talk } = await openHub()
  const { locatorHash } = begun(readers)
  await talk.door.begin(begun(readers, { locatorHash }))
  expect(await talk.door.begin(begun(readers, { locatorHash }))).toBeUndefined()
})

test('what was sealed to the readers of before is refused as such, and kept nowhere', async () => {
  const { register, readers, talk } = await openHub()
  await addReaders(register, [{ person: colleague.person }])
  await expect(talk.door.begin(begun(readers))).rejects.toMatchObject({
    code: 'conflict',
    publicDetail: { reason: 'readers-changed' },
  })
  const { rowCount } = await register.asAdministrator((client) => client.query('select from conversation'))
  expect(rowCount).toBe(0)
})

test('a wrong code is answered late and with nothing', async () => {
  const { readers, talk } = await openHub()
  const { locatorHash } = begun(readers)
  const since = performance.now()
  expect(await talk.door.open(locatorHash, randomBytes(32))).toBeUndefined()
  expect(performance.now() - since).toBeGreaterThan(490)
})

test('whoever goes does not keep a wrong code waiting', async () => {
  const { talk } = await openHub()
  expect(await talk.door.open(randomBytes(32), randomBytes(32), AbortSignal.abort())).toBeUndefined()
})

test('what is added is heard at once by who follows the conversation', async () => {
  const { readers, talk } = await openHub()
  const token = (await talk.door.begin(begun(readers))) ?? ''
  const { channel = '' } = (await talk.door.state(token)) ?? {}
  const heard: string[] = []
  talk.live.subscribe(channel, () => heard.push(channel))
  await talk.door.add(token, written(2))
  await vi.waitFor(() => expect(heard).not.toEqual([]))
})

test('with nobody to read nothing can be begun, and the public side knows', async () => {
  const talk = publicTalkOf(await testRegister())
  expect(await talk.opening()).toMatchObject({ canBegin: false })
  const { talk: read } = await openHub()
  expect(await read.opening()).toMatchObject({ canBegin: true })
})
