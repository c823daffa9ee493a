import { randomBytes } from 'node:crypto'
import type { Role } from '../../src/domain/access/roles.ts'
import { makeDeskTalk } from '../../src/services/conversations/deskTalk.ts'
import type { NewConversation } from '../../src/store/conversations/conversationDoor.ts'
import { makeWithChat } from '../../src/store/conversations/withChat.ts'
import { actorWith } from './actorWith.ts'
import { addReaders, newConversation, publicDoorOf, sealedBytes } from './conversationWorld.ts'
import { addPeople } from './smallHub.ts'
import { testRegister } from './testRegister.ts'

const somebody = (person: number, role: Role, name: string) => actorWith({ person, role, name })
export const worker = somebody(71, 'chat_worker', 'Lot')
export const colleague = somebody(72, 'intake', 'Sam')
export const senior = somebody(76, 'senior', 'Ro')
export const newcomer = somebody(75, 'chat_worker', 'Noor')
export const caseworker = somebody(73, 'caseworker', 'Bo')
export const administrator = somebody(74, 'administrator', 'Ad')

/**
 * A desk of three who read and a recovery key, and one conversation that they were all given, with the reporter come back to it. The newcomer
 * has no key yet.
 */
export async function talkingDesk(changed: Partial<NewConversation> = {}) {
  const register = await testRegister()
  await addPeople(register, [worker, colleague, senior, newcomer, caseworker, administrator])
  const holders = [worker, colleague, senior].map(({ person }) => ({ person }))
  const readers = await addReaders(register, [...holders, { person: null }])
  const door = publicDoorOf(register)
  const conversation = newConversation(readers, changed)
  await door.begin(conversation)
  const token = randomBytes(32)
  await door.open(conversation.locatorHash, conversation.proof, token)
  const withChat = makeWithChat(register.withActor)
  const tools = { withChat, profile: register.profile }
  const talk = makeDeskTalk(tools)
  const [first] = await talk.queue(worker)
  const logged = async () =>
    register.asAdministrator(async (client) => {
      const { rows } = await client.query<{ line: string }>(
        `select person || ' ' || action || coalesce(' ' || part, '') as line from access_log order by id`,
      )
      return rows.map(({ line }) => line)
    })
  return { register, withChat, readers, door, conversation, token, talk, number: first?.number ?? '', logged }
}

/** What the desk says, sealed by chance. */
export function said(seq: number, author: 'desk' | 'note' = 'desk', generation = 1) {
  return { seq, author, generation, sealed: sealedBytes(300) }
}

/** What a call was refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'done',
    (error: { code?: unknown; publicDetail?: { reason?: unknown } }) =>
      error.publicDetail?.reason ?? error.code ?? error,
  )
}
