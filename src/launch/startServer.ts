import { existsSync } from 'node:fs'
import type { Door } from './answer.ts'
import { findBinaries, packageFolder } from './binaries.ts'
import { bootServer } from './bootServer.ts'
import { checkCluster, createCluster, type Engine, superuser } from './cluster.ts'
import type { DataFolder } from './dataFolder.ts'
import { withLock } from './fileLock.ts'
import { findAnswering } from './findAnswering.ts'
import type { Say } from './launchNote.ts'
import { makePassword, passwordFile, readPassword } from './password.ts'
import { defaultRefuge, makePlace, type Place, sweepDrafts } from './place.ts'
import { checkPlatform, thisPlatform } from './platform.ts'
import { serverUserFor } from './serverUser.ts'

export type StartOptions = {
  readonly say?: Say
  /** Where root keeps clusters whose data folder the server's user can't reach. */
  readonly refuge?: string
  /** The folder of the npm package with the server. */
  readonly binaries?: string
}

/** A server that takes connections on a socket. */
export type RunningServer = {
  readonly socketFolder: string
  readonly port: number
  readonly superuser: { readonly user: string; readonly password: string }
  /** False when the server ran already. */
  readonly startedByUs: boolean
  readonly log: string
}

/** Longer than the longest start that another process may be busy with. */
export const lockPatienceMs = 330_000

/** The running server of a data folder: made, started or found. Any number of processes may ask at once and get the same one. */
export async function startServer(folder: DataFolder, options: StartOptions = {}): Promise<RunningServer> {
  checkPlatform(thisPlatform())
  const place = await makePlace(folder, options.refuge ?? defaultRefuge)
  return withLock(place.lock, lockPatienceMs, async () => {
    const { door, startedByUs } = await findOrStart(folder, place, options)
    const { folder: socketFolder, port, password } = door
    return { socketFolder, port, superuser: { user: superuser, password }, startedByUs, log: folder.log }
  })
}

async function findOrStart(
  folder: DataFolder,
  place: Place,
  options: StartOptions,
): Promise<{ door: Door; startedByUs: boolean }> {
  const say = options.say ?? (() => undefined)
  const running = existsSync(place.cluster) ? await findRunning(folder, place, say) : undefined
  if (running) return { door: running, startedByUs: false }
  if (place.elsewhere) say({ kind: 'cluster-elsewhere', path: place.path })
  await sweepDrafts(place)
  const user = await serverUserFor(place.cluster)
  const binaries = await findBinaries(options.binaries ?? packageFolder(), place.path, user, say)
  const engine = { place, binaries, user }
  if (!existsSync(place.cluster)) await create(folder, engine, say)
  await checkCluster(engine)
  const password = await readPassword(passwordFile(folder, superuser))
  return bootServer({ engine, log: folder.log, password, say })
}

async function create(folder: DataFolder, engine: Engine, say: Say): Promise<void> {
  say({ kind: 'creating-cluster', path: engine.place.cluster })
  await createCluster(engine, await makePassword(folder, superuser))
}

async function findRunning(folder: DataFolder, place: Place, say: Say): Promise<Door | undefined> {
  return findAnswering(place.cluster, await readPassword(passwordFile(folder, superuser)), say)
}
