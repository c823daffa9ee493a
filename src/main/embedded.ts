import { type DataFolder, dataFolder } from '../launch/dataFolder.ts'
import type { Say } from '../launch/launchNote.ts'
import { makePassword } from '../launch/password.ts'
import { type RunningServer, startServer } from '../launch/startServer.ts'
import type { Connection } from '../store/connect.ts'
import {
  type Administrator,
  databaseExists,
  databaseNames,
  isPrepared,
  type Login,
  logins,
  prepare,
} from '../store/prepare.ts'
import { makeKeyFile } from './keyFile.ts'

/** The two databases of a data folder, running and up to date. */
export type EmbeddedRegister = {
  readonly connectionOf: (login: Login) => Connection
  readonly keyFile: string
  readonly administrator: Administrator
  readonly folder: DataFolder
  readonly server: RunningServer
}

type EmbeddedRequest = {
  readonly path: string
  readonly keyFile: string | undefined
  /** What the folder becomes when it is made now; one that exists stays what it is. */
  readonly demo: boolean
  readonly say: Say
}

/** Finds or starts the server of a data folder, and makes what is missing: cluster, key file, databases, tenant. */
export async function openEmbedded({ path, keyFile: given, demo, say }: EmbeddedRequest): Promise<EmbeddedRegister> {
  const folder = dataFolder(path)
  const server = await startServer(folder, { say })
  const { socketFolder, port, superuser } = server
  const administrator: Administrator = (database) => ({ host: socketFolder, port, database, ...superuser })
  const passwords = await passwordsOf(folder)
  const keyFile = given ?? folder.keyFile
  if (!(await isPrepared(administrator, databaseNames))) {
    // With keys there and the file gone, a new file would lock everything up: then reading the file says that it is missing.
    if (!(await databaseExists(administrator, databaseNames.keys))) await makeKeyFile(keyFile)
    const tenant = { code: 'nl', profile: 'nl', timeZone: 'Europe/Amsterdam' }
    await prepare(administrator, databaseNames, passwords, { demo, tenant })
  }
  const connectionOf = (user: Login): Connection => ({ socketFolder, port, user, password: passwords[user] })
  return { connectionOf, keyFile, administrator, folder, server }
}

async function passwordsOf(folder: DataFolder): Promise<Readonly<Record<Login, string>>> {
  const [baken_app, baken_keys_app, baken_public] = await Promise.all(
    logins.map((login) => makePassword(folder, login)),
  )
  if (!baken_app || !baken_keys_app || !baken_public) throw new Error('a login has no password')
  return { baken_app, baken_keys_app, baken_public }
}
