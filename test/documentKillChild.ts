import { readFileSync } from 'node:fs'
import { readProfile } from '../src/boundary/profile/readProfile.ts'
import type { Actor } from '../src/domain/access/actor.ts'
import { keyEncryptionKey } from '../src/sealing/caseKey.ts'
import { makeAddDocument } from '../src/services/casework/documents/addDocument.ts'
import { makeKeyRing } from '../src/services/keys/keyRing.ts'
import { type Connection, openDatabase, openPool } from '../src/store/connect.ts'
import { makeCaseKeyStore } from '../src/store/keys/caseKeys.ts'
import type { KeysSchema, Schema } from '../src/store/schema.ts'
import { makeWithActor } from '../src/store/withActor.ts'
import { dateOf } from './importFile.ts'

/** What the process that is killed has to know. */
export type KillOrder = {
  readonly register: Connection
  readonly keys: Connection
  readonly names: { readonly register: string; readonly keys: string }
  /** In hexadecimal. */
  readonly kek: string
  readonly actor: Actor
  readonly number: string
  readonly file: string
}

// Adds a document from a process of its own, and says when it begins to write: `node documentKillChild.ts <order as JSON>`.
const order: KillOrder = JSON.parse(process.argv[2] ?? '')
const withActor = makeWithActor(openDatabase<Schema>(openPool(order.register, order.names.register)))
const keyStore = makeCaseKeyStore(openDatabase<KeysSchema>(openPool(order.keys, order.names.keys, 4)))
const add = makeAddDocument({
  withActor,
  keyRing: makeKeyRing(keyStore, keyEncryptionKey(Buffer.from(order.kek, 'hex'))),
  profile: await readProfile('profiles', 'nl'),
  today: () => dateOf('2026-11-22'),
  timeZone: 'Europe/Amsterdam',
  afterWriting: [async () => void process.stdout.write('writing\n')],
})
const bytes = readFileSync(order.file)
const answer = await add(order.actor, { number: order.number, seen: 1, name: 'x.txt', bytes })
process.stdout.write(answer.ok ? 'done\n' : 'refused\n')
process.exit(0)
