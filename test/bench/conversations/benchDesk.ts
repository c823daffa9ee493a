import type { Actor } from '../../../src/domain/access/actor.ts'
import { newReaderIdentity } from '../../../src/sealing/conversations/readerIdentity.ts'
import { makeDeskTalk } from '../../../src/services/conversations/deskTalk.ts'
import { makeWithChat } from '../../../src/store/conversations/withChat.ts'
import { addPerson } from '../../../src/store/prepare.ts'
import { actorWith, HUB } from '../../support/actorWith.ts'
import { asAdministrator, type BenchRegister } from '../workplace.ts'

/** As many chat workers as answer on a busy evening, each with a key; a conversation is sealed to all of them. */
const WORKERS = 5

/** The desk of a register: somebody who answers, by the service that the desk's pages use. */
export type BenchDesk = {
  readonly actor: Actor
  readonly talk: ReturnType<typeof makeDeskTalk>
  /** What the desk calls the conversation of a locator. */
  readonly numberOf: (locator: Uint8Array) => Promise<string>
}

/** Gives a register chat workers whose keys were tried, and a recovery key. */
export async function openBenchDesk(register: BenchRegister): Promise<BenchDesk> {
  const { tenant } = register.operator
  const recipients = await Promise.all(Array.from({ length: WORKERS + 1 }, newReaderIdentity))
  const people = await asAdministrator(register, async (client) => {
    await client.query('begin')
    await client.query('set local role baken_owner')
    const added: number[] = []
    for (let turn = 1; turn <= WORKERS; turn += 1) {
      const worker = {
        tenant,
        name: `Tester of chats ${turn}`,
        role: 'chat_worker',
        organisation: HUB,
        invented: true,
      } as const
      added.push(await addPerson(client, worker))
    }
    await client.query('commit')
    for (const [at, { recipient }] of recipients.entries()) {
      const person = added[at] ?? null
      await client.query(
        `insert into desk_reader (tenant, person, recipient, sealed_by, sealed, tried_at) values ($1, $2, $3, $4, $5, now())`,
        [
          tenant,
          person,
          recipient,
          person === null ? 'offline' : 'passphrase',
          person === null ? null : Buffer.alloc(200),
        ],
      )
    }
    return added
  })
  return {
    actor: actorWith({ tenant, person: people[0] ?? 0, role: 'chat_worker' }),
    talk: makeDeskTalk({ withChat: makeWithChat(register.withActor), profile: register.profile }),
    numberOf: (locator) =>
      asAdministrator(register, async (client) => {
        const { rows } = await client.query<{ number: string }>(
          'select number from conversation where locator_hash = $1',
          [Buffer.from(locator)],
        )
        return rows[0]?.number ?? ''
      }),
  }
}
