import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { openDatabase, openPool } from '../../src/store/connect.ts'
import {
  type AddedMessage,
  type ConversationDoor,
  makeConversationDoor,
  type NewConversation,
} from '../../src/store/conversations/conversationDoor.ts'
import { connectionAs, type TestRegister } from './testRegister.ts'

/** The door of the public side to a register, under its own login. Closed when the test is over. */
export function publicDoorOf({ names }: TestRegister, tenant = 1): ConversationDoor {
  const pool = openPool(connectionAs('baken_public', names.register), names.register, { tenant, size: 4 })
  onTestFinished(() => pool.end())
  return makeConversationDoor(openDatabase(pool))
}

/** Readers of the desk by name of their state, as the register has them; gives their numbers. The keys are no keys: nothing is opened with them. */
export async function addReaders(
  register: TestRegister,
  readers: readonly { readonly person: number | null; readonly tried?: boolean; readonly retired?: boolean }[],
): Promise<readonly number[]> {
  return register.asAdministrator(async (client) => {
    const numbers: number[] = []
    for (const { person, tried = true, retired = false } of readers) {
      const { rows } = await client.query<{ id: number }>(
        `insert into desk_reader (tenant, person, recipient, sealed_by, sealed, tried_at, retired_at)
         values (1, $1, $2, $3, $4, case when $5 then now() end, case when $6 then now() end) returning id`,
        [
          person,
          `age1${randomBytes(24).toString('hex')}`,
          person === null ? 'offline' : 'passphrase',
          person === null ? null : randomBytes(200),
          tried,
          retired,
        ],
      )
      numbers.push(rows[0]?.id ?? 0)
    }
    return numbers
  })
}

/** A conversation by chance, sealed to these readers with bytes that mean nothing. */
export function newConversation(readers: readonly number[], changed: Partial<NewConversation> = {}): NewConversation {
  return {
    locatorHash: randomBytes(32),
    salt: randomBytes(16),
    proof: randomBytes(32),
    recipient: `age1${randomBytes(24).toString('hex')}`,
    reporterRecipient: `age1${randomBytes(24).toString('hex')}`,
    reporterKey: sealedBytes(200),
    kind: 'report',
    facts: {},
    sealedIn: 'browser',
    keys: readers.map((reader) => ({ reader, sealed: sealedBytes(200) })),
    message: sealedBytes(400),
    ...changed,
  }
}

/** What the reporter adds under a number, sealed by chance, with the key of the first generation unless told. */
export function written(number: number, parts: readonly Uint8Array[] = [], generation = 1): AddedMessage {
  return { number, generation, sealed: sealedBytes(400), parts }
}

const AGE = Buffer.from('age-encryption.org/v1\n')

/** So many bytes that look sealed, by chance: nobody can open them. */
export function sealedBytes(size: number): Buffer {
  return Buffer.concat([AGE, randomBytes(size)]).subarray(0, size)
}
