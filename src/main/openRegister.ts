import type pg from 'pg'
import type { Place } from '../boundary/config.ts'
import { readProfile } from '../boundary/profile/readProfile.ts'
import type { Actor } from '../domain/access/actor.ts'
import type { Profile } from '../domain/codes/profile.ts'
import { AppError } from '../errors.ts'
import type { Say } from '../launch/launchNote.ts'
import { type AccountSecrets, makeAccountSecrets } from '../sealing/accountSecrets.ts'
import { type KeyRing, makeKeyRing } from '../services/keys/keyRing.ts'
import { findInstallation, listTenants } from '../store/access/installation.ts'
import { type AccountStores, makeAccountStores } from '../store/access/signIn/accountStores.ts'
import { takeApplicationLock } from '../store/applicationLock.ts'
import { type Connection, openDatabase, openPool, refuseUnfitServer } from '../store/connect.ts'
import { listenForTalk, type TalkHearer } from '../store/conversations/talkNotices.ts'
import { type CaseKeyStore, makeCaseKeyStore } from '../store/keys/caseKeys.ts'
import { databaseNames } from '../store/prepare.ts'
import type { KeysSchema, Schema } from '../store/schema.ts'
import { makeWithActor, type WithActor } from '../store/withActor.ts'
import { profilesFolder } from './config.ts'
import { type EmbeddedRegister, openEmbedded } from './embedded.ts'
import { readKeyFile } from './keyFile.ts'

/** A register that is open: what services are wired from. */
export type OpenRegister = {
  readonly demo: boolean
  readonly timeZone: string
  readonly operator: Actor
  readonly profile: Profile
  readonly withActor: WithActor
  readonly keyRing: KeyRing
  readonly keyStore: CaseKeyStore
  /** The operator of any tenant by its code; missing when there is no such tenant. */
  readonly operatorOf: (tenantCode: string) => Promise<Actor | undefined>
  /** The numbers of all tenants, whose logs have to be kept up. */
  readonly listTenants: () => Promise<readonly number[]>
  readonly accountStores: AccountStores
  readonly accountSecrets: AccountSecrets
  /** Missing on a server of the organisation. */
  readonly embedded: EmbeddedRegister | undefined
  /** How the public process connects; missing when the organisation did not give it a login. */
  readonly publicSide: Connection | undefined
  /** True in one process at a time, until it ends. */
  readonly claimApplication: () => Promise<boolean>
  /** Hears what happens in conversations, on a connection of its own. Gives the function that ends it. */
  readonly listenForTalk: (hearer: TalkHearer) => () => Promise<void>
  readonly close: () => Promise<void>
}

export type OpenRequest = {
  readonly place: Place
  /** What an empty data folder becomes. */
  readonly demo: boolean
  readonly say: Say
}

/** Opens the register where the configuration says it is. Fails with `database` and a reason. */
export async function openRegister({ place, demo, say }: OpenRequest): Promise<OpenRegister> {
  const embedded =
    place.kind === 'embedded'
      ? await openEmbedded({ path: place.dataFolder, keyFile: place.keyFile, demo, say })
      : undefined
  const connections = embedded ? connectionsOf(embedded) : serverConnections(place)
  const kek = await readKeyFile(connections.keyFile)
  const pool = openPool(connections.register, databaseNames.register)
  const keysPool = openPool(connections.keys, databaseNames.keys, { size: 4 })
  const held: pg.PoolClient[] = []
  try {
    await refuseUnfitServer(pool)
    await refuseUnfitServer(keysPool)
    const db = openDatabase<Schema>(pool)
    const installation = await findInstallation(db, 'nl')
    if (!installation) throw new AppError('database', { reason: 'not-prepared' })
    const keyStore = makeCaseKeyStore(openDatabase<KeysSchema>(keysPool))
    const { tenant } = installation.operator
    const wrappedBy = await keyStore.findKek(tenant)
    if (wrappedBy !== undefined && wrappedBy !== kek.id) {
      throw new AppError('database', { reason: 'key-file-of-another', path: connections.keyFile })
    }
    const profile = await readProfile(profilesFolder, installation.profile)
    return {
      ...installation,
      profile,
      withActor: makeWithActor(db),
      keyRing: makeKeyRing(keyStore, kek),
      keyStore,
      operatorOf: async (code) => (await findInstallation(db, code))?.operator,
      listTenants: () => listTenants(db),
      accountStores: makeAccountStores(db),
      accountSecrets: makeAccountSecrets(kek),
      embedded,
      publicSide: connections.publicSide,
      claimApplication: async () => {
        // Held by a connection of its own, so that it ends with the process, however that ends.
        const client = await pool.connect()
        const taken = await takeApplicationLock(client)
        if (taken) held.push(client)
        else client.release()
        return taken
      },
      listenForTalk: (hearer) => listenForTalk(pool, hearer),
      close: async () => {
        for (const client of held) client.release(true)
        await keysPool.end()
        await pool.end()
      },
    }
  } catch (error) {
    await Promise.allSettled([keysPool.end(), pool.end()])
    throw error
  }
}

type Connections = {
  readonly register: Connection
  readonly keys: Connection
  readonly publicSide: Connection | undefined
  readonly keyFile: string
}

function connectionsOf({ connectionOf, keyFile }: EmbeddedRegister): Connections {
  const [register, keys, publicSide] = [
    connectionOf('baken_app'),
    connectionOf('baken_keys_app'),
    connectionOf('baken_public'),
  ]
  return { register, keys, publicSide, keyFile }
}

function serverConnections(place: Place): Connections {
  if (place.kind !== 'server') throw new Error('not a place on a server')
  const { registerUrl, keysUrl, publicUrl, keyFile } = place
  const publicSide = publicUrl === undefined ? undefined : { url: publicUrl }
  return { register: { url: registerUrl }, keys: { url: keysUrl }, publicSide, keyFile }
}
