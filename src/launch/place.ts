import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, lstat, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from './dataFolder.ts'
import { writeDurably } from './durably.ts'
import { errorCode, launchError, onFiles } from './launchError.ts'
import { makeFolder } from './makeFolder.ts'
import { findClosedFolder, serverUserFor } from './serverUser.ts'

/** Where a cluster lies: in its data folder, or elsewhere when the server's user can't reach that. */
export type Place = {
  readonly path: string
  readonly cluster: string
  /** Held while a server starts or stops. */
  readonly lock: string
  /** Held by the one process that watches an idle server. */
  readonly watchLock: string
  readonly elsewhere: boolean
}

/** What is still being made carries this prefix; it is worth nothing once its maker is gone. */
export const draftPrefix = '.making-'

/** The refuge of root, whose data folders may lie under a closed path. Not /var/tmp: machines sweep old files out of that. */
export const defaultRefuge = '/var/lib'

/** The place of a data folder, made when it is not there. Fails when folders can't be made, reached or trusted. */
export async function makePlace(folder: DataFolder, refuge: string): Promise<Place> {
  await makeRoot(folder)
  const known = await findPlace(folder)
  if (!known) throw launchError('folder-not-writable', folder.root)
  const closed = await findClosedFolder(await serverUserFor(known.cluster), known.path)
  if (closed === undefined) return known
  if (known.elsewhere || existsSync(known.cluster)) throw launchError('folder-closed', closed)
  return makeRefuge(folder, refuge)
}

/** The place of a data folder as it is; missing when there is no such folder. Fails when its cluster should be elsewhere and is gone. */
export async function findPlace(folder: DataFolder): Promise<Place | undefined> {
  if (!existsSync(folder.root)) return undefined
  const pointed = await onFiles(folder.root, () => readPointer(folder))
  if (pointed === undefined) return placeAt(await realpath(folder.root), false)
  if (!existsSync(pointed)) throw launchError('cluster-missing', pointed)
  await checkOurs(pointed)
  return placeAt(pointed, true)
}

/** Removes what a killed process had begun. Only for who holds the lock of the place. */
export async function sweepDrafts(place: Place): Promise<void> {
  const drafts = (await readdir(place.path)).filter((name) => name.startsWith(draftPrefix))
  for (const name of drafts) {
    // A creation whose parent was killed may still be writing; what can't be removed now is removed at the next start.
    await rm(join(place.path, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

/** Fails with `place-taken` when a folder is not ours alone: made by another user, a link, or writable by others. */
export async function checkOurs(path: string, owner = process.getuid?.()): Promise<void> {
  const found = await lstat(path)
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o022) !== 0) throw launchError('place-taken', path)
}

/** A short name for a path, the same at each start. */
export function nameOf(path: string): string {
  return `baken-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
}

function placeAt(path: string, elsewhere: boolean): Place {
  return {
    path,
    cluster: join(path, 'cluster'),
    lock: join(path, 'server.lock'),
    watchLock: join(path, 'watch.lock'),
    elsewhere,
  }
}

/** The server's user has to pass the folder, and only root has a server's user other than itself. */
const passable = () => (process.getuid?.() === 0 ? 0o711 : 0o700)

async function makeRoot({ root }: DataFolder): Promise<void> {
  await onFiles(root, async () => {
    await makeFolder(root, passable())
    await access(root, constants.W_OK | constants.X_OK)
  })
}

async function makeRefuge(folder: DataFolder, refuge: string): Promise<Place> {
  const path = join(refuge, nameOf(await realpath(folder.root)))
  await onFiles(path, () => makeFolder(path, passable()))
  await checkOurs(path)
  const place = placeAt(path, true)
  if (existsSync(place.cluster)) throw launchError('cluster-left-behind', path)
  const closed = await findClosedFolder(await serverUserFor(place.cluster), path)
  if (closed !== undefined) throw launchError('folder-closed', closed)
  // For a person who finds the place and wonders whose it is.
  await onFiles(path, () => writeDurably(join(path, 'data.folder'), `${folder.root}\n`))
  await onFiles(folder.pointer, () => writeDurably(folder.pointer, `${path}\n`))
  return place
}

async function readPointer(folder: DataFolder): Promise<string | undefined> {
  try {
    return (await readFile(folder.pointer, 'utf8')).trim()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
