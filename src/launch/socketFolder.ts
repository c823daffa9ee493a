import { mkdir, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchError, onFiles } from './launchError.ts'
import { checkOurs, nameOf, type Place } from './place.ts'
import { giveTo, type ServerUser } from './serverUser.ts'

/** Only the name of the socket: the server listens on no network. */
export const port = 5432

/** Where a server of this place puts its socket. The kernel takes 107 bytes for the path of a socket, so the name is a short one. */
export function socketFolderOf(place: Place): string {
  const short = /^\/[\w./-]{0,60}$/.test(tmpdir()) ? tmpdir() : '/tmp'
  return join(short, nameOf(place.cluster))
}

/** The file that PostgreSQL keeps beside its socket. */
export function socketLock(socketFolder: string): string {
  return join(socketFolder, `.s.PGSQL.${port}.lock`)
}

/** Makes the folder of the socket, for the server's user alone (0700). Fails with `place-taken` when it is somebody else's. */
export async function makeSocketFolder(path: string, user: ServerUser): Promise<void> {
  await onFiles(path, async () => {
    if ((await mkdir(path, { recursive: true, mode: 0o700 })) !== undefined) await giveTo(user, path)
  })
  await checkOurs(path, user.uid).catch((error: unknown) => {
    throw launchError('place-taken', path, { cause: error })
  })
}

/** Removes the folder of a socket; one that is not empty, or gone already, is left. */
export async function removeSocketFolder(path: string): Promise<void> {
  await rmdir(path).catch(() => undefined)
}
