import { readFileSync } from 'node:fs'
import { readProfile } from '../src/boundary/profile/readProfile.ts'
import type { Actor } from '../src/domain/access/actor.ts'
import { caseworkTools } from '../src/main/caseworkTools.ts'
import { keyEncryptionKey } from '../src/sealing/caseKey.ts'
import { type ActRequest, makeActOnCase } from '../src/services/casework/actOnCase.ts'
import { makeAddDocument } from '../src/services/casework/documents/addDocument.ts'
import { makeKeyRing } from '../src/services/keys/keyRing.ts'
import { type Connection, openDatabase, openPool } from '../src/store/connect.ts'
import { makeCaseKeyStore } from '../src/store/keys/caseKeys.ts'
import type { KeysSchema, Schema } from '../src/store/schema.ts'
import { makeWithActor } from '../src/store/withActor.ts'

/** What is done to a case by the process that is killed. */
export type Deed = { readonly add: { readonly number: string; readonly file: string } } | { readonly act: ActRequest }

/** What that process has to know. */
export type KillOrder = {
  readonly register: Connection
  readonly keys: Connection
  readonly names: { readonly register: string; readonly keys: string }
  /** In hexadecimal. */
  readonly kek: string
  readonly actor: Actor
  readonly deed: Deed
}

// Does a deed from a process of its own, and says when it begins to write: `node killedChild.ts <order as JSON>`.
const { register, keys, names, kek, actor, deed }: KillOrder = JSON.parse(process.argv[2] ?? '')
const keyStore = makeCaseKeyStore(openDatabase<KeysSchema>(openPool(keys, names.keys, { size: 4 })))
const tools = caseworkTools({
  withActor: makeWithActor(openDatabase<Schema>(openPool(register, names.register))),
  keyRing: makeKeyRing(keyStore, keyEncryptionKey(Buffer.from(kek, 'hex'))),
  profile: await readProfile('profiles', 'nl'),
  timeZone: 'Europe/Amsterdam',
})
const told = { ...tools, afterWriting: [async () => void process.stdout.write('writing\n'), ...tools.afterWriting] }

function done() {
  if ('act' in deed) return makeActOnCase(told)(actor, deed.act)
  const { number, file } = deed.add
  return makeAddDocument(told)(actor, { number, seen: 1, name: 'x.txt', bytes: readFileSync(file) })
}

const answer = await done()
process.stdout.write(answer.ok ? 'done\n' : `refused ${JSON.stringify(answer.error)}\n`)
process.exit(0)
