import type { Actor } from '../../src/domain/access/actor.ts'
import { utf8Bytes, utf8Text } from '../../src/sealing/conversations/bytes.ts'
import { type ConversationKey, unwrapForReader } from '../../src/sealing/conversations/conversationKey.ts'
import { openMessage, sealMessage } from '../../src/sealing/conversations/message.ts'
import { newReaderIdentity, type ReaderIdentity } from '../../src/sealing/conversations/readerIdentity.ts'
import { makeDeskTalk } from '../../src/services/conversations/deskTalk.ts'
import { makeWithChat } from '../../src/store/conversations/withChat.ts'
import { actorWith } from './actorWith.ts'
import { addReaders } from './conversationWorld.ts'
import { addPeople } from './smallHub.ts'
import type { TestRegister } from './testRegister.ts'

/** A hub where Lot reads: with a key of her own that opens, and a recovery key. What she does here, her browser does elsewhere. */
export async function openReadingDesk(register: TestRegister) {
  const worker = actorWith({ person: 71, role: 'chat_worker', name: 'Lot' })
  await addPeople(register, [worker])
  const [own, recovery] = [await newReaderIdentity(), await newReaderIdentity()]
  const [reader = 0, offline = 0] = await addReaders(register, [{ person: worker.person }, { person: null }])
  await register.asAdministrator(async (client) => {
    for (const [id, { recipient }] of [
      [reader, own],
      [offline, recovery],
    ] as const)
      await client.query('update desk_reader set recipient = $2 where id = $1', [id, recipient])
  })
  return { worker, own, recovery, ...makeReading(register, worker, own) }
}

function makeReading(register: TestRegister, worker: Actor, own: ReaderIdentity) {
  const desk = makeDeskTalk({ withChat: makeWithChat(register.withActor), profile: register.profile })

  const open = async (number: string) => {
    const { conversation, keys, lines } = await desk.open(worker, number)
    const opened = await Promise.all(
      keys.map(({ generation, sealed }) => unwrapForReader(own.identity, generation, sealed)),
    )
    const key = opened.find((one) => one?.generation === conversation.generation)
    if (!key) throw new Error('this reader has no key of it')
    return { conversation, lines, key }
  }

  return {
    /** The conversations by number, the first begun first. */
    numbers: (): Promise<readonly string[]> =>
      register.asAdministrator(async (client) => {
        const { rows } = await client.query<{ number: string }>('select number from conversation order by number')
        return rows.map(({ number }) => number)
      }),

    /** What was said to the desk, opened. */
    read: async (number: string): Promise<readonly string[]> => {
      const { lines, key } = await open(number)
      return Promise.all(lines.filter(({ author }) => author !== 'note').map((line) => textOf(key, line)))
    },

    /** A picture of a message, opened. */
    picture: async (number: string, seq: number, part: number): Promise<Uint8Array> => {
      const { key } = await open(number)
      const sealed = await desk.part(worker, number, { seq, part })
      const place = { generation: key.generation, number: seq, part, author: 'reporter', kind: 'message' } as const
      const opened = await openMessage(key, place, sealed)
      if (!opened.ok) throw new Error(`a picture did not open: ${opened.error}`)
      return opened.value.body
    },

    answer: async (number: string, text: string): Promise<void> => {
      const { conversation, key } = await open(number)
      const seq = conversation.messages + 1
      const place = { generation: key.generation, number: seq, part: 0, author: 'desk', kind: 'message' } as const
      const sealed = await sealMessage(key, place, { body: utf8Bytes(text), attachments: 0 })
      await desk.write(worker, number, { seq, author: 'desk', generation: key.generation, sealed })
    },

    /** Notes that the first message says that it may go into a case. */
    noteConsent: (number: string): Promise<void> => desk.do(worker, number, { do: 'note-consent', message: 1 }),
  }
}

type Line = Awaited<ReturnType<ReturnType<typeof makeDeskTalk>['open']>>['lines'][number]

async function textOf(key: ConversationKey, { seq, author, generation, sealed }: Line): Promise<string> {
  if (author === 'note') throw new Error('a note is no message')
  const opened = await openMessage(key, { generation, number: seq, part: 0, author, kind: 'message' }, sealed)
  if (!opened.ok) throw new Error(`a message did not open: ${opened.error}`)
  return utf8Text(opened.value.body) ?? ''
}
