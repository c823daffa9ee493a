import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { readProfile } from '../../src/boundary/profile/readProfile.ts'
import type { Actor } from '../../src/domain/access/actor.ts'
import type { Profile } from '../../src/domain/codes/profile.ts'
import { type AccountSecrets, makeAccountSecrets } from '../../src/sealing/accountSecrets.ts'
import { keyEncryptionKey } from '../../src/sealing/caseKey.ts'
import { type KeyRing, makeKeyRing } from '../../src/services/keys/keyRing.ts'
import { type AccountStores, makeAccountStores } from '../../src/store/access/signIn/accountStores.ts'
import { type Connection, openDatabase, openPool } from '../../src/store/connect.ts'
import { type CaseKeyStore, makeCaseKeyStore } from '../../src/store/keys/caseKeys.ts'
import type { KeysSchema, Schema } from '../../src/store/schema.ts'
import { makeWithActor, type WithActor } from '../../src/store/withActor.ts'
import { actorWith } from './actorWith.ts'
import { withAdministrator } from './testCluster.ts'

export const timeZone = 'Europe/Amsterdam'

/** A migrated register of its own for one test or one file: real database, real policies, real keys. */
export type TestRegister = {
  readonly pool: pg.Pool
  readonly db: Kysely<Schema>
  readonly withActor: WithActor
  readonly keyStore: CaseKeyStore
  readonly keyRing: KeyRing
  readonly accountStores: AccountStores
  readonly accountSecrets: AccountSecrets
  readonly profile: Profile
  readonly operator: Actor
  readonly names: { readonly register: string; readonly keys: string }
  /** Runs as somebody who sees all: to prepare, and to look behind the policies. */
  readonly asAdministrator: <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>
  readonly drop: () => Promise<void>
}

/** The connection of one of the logins of the application. */
export function connectionAs(login: 'baken_app' | 'baken_keys_app' | 'baken_public', database: string): Connection {
  return connectionOf(login, inject('cluster').passwords[login], database)
}

/** The connection of any login of the cluster. */
export function connectionOf(user: string, password: string, database: string): Connection {
  const { administrator } = inject('cluster')
  if (!('url' in administrator)) return { ...administrator, user, password }
  const url = new URL(administrator.url)
  url.pathname = `/${database}`
  url.username = user
  url.password = password
  return { url: url.href }
}

/** Dropped when the test is over. Within a hook, call `openTestRegister` and drop it yourself. */
export async function testRegister(): Promise<TestRegister> {
  const register = await openTestRegister()
  onTestFinished(register.drop)
  return register
}

export async function openTestRegister(): Promise<TestRegister> {
  const cluster = inject('cluster')
  const run = randomBytes(6).toString('hex')
  const names = { register: `baken_test_${run}`, keys: `baken_keys_test_${run}` }
  await withAdministrator(cluster, 'postgres', async (client) => {
    await client.query(`create database ${names.register} template ${cluster.templates.register} owner baken_owner`)
    await client.query(`create database ${names.keys} template ${cluster.templates.keys} owner baken_owner`)
  })
  const pool = openPool(connectionAs('baken_app', names.register), names.register)
  const keysPool = openPool(connectionAs('baken_keys_app', names.keys), names.keys, { size: 4 })
  const db = openDatabase<Schema>(pool)
  const keyStore = makeCaseKeyStore(openDatabase<KeysSchema>(keysPool))
  const kek = keyEncryptionKey(randomBytes(32))
  return {
    pool,
    db,
    withActor: makeWithActor(db),
    keyStore,
    keyRing: makeKeyRing(keyStore, kek),
    accountStores: makeAccountStores(db),
    accountSecrets: makeAccountSecrets(kek),
    profile: await readProfile('profiles', 'nl'),
    operator: actorWith({ person: 2, name: 'operator', role: 'operator', purpose: 'operation' }),
    names,
    asAdministrator: (work) => withAdministrator(cluster, names.register, work),
    drop: async () => {
      await pool.end()
      await keysPool.end()
      await withAdministrator(cluster, 'postgres', async (client) => {
        await client.query(`drop database if exists ${names.register} with (force)`)
        await client.query(`drop database if exists ${names.keys} with (force)`)
      })
    },
  }
}
