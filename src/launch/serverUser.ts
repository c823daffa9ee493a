import { execFile } from 'node:child_process'
import { lchown, lstat, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { errorCode, launchError } from './launchError.ts'

const run = promisify(execFile)

/** Who PostgreSQL runs as. It refuses to run as root, so for root that is somebody else. */
export type ServerUser = { readonly uid: number; readonly gid: number; readonly switched: boolean }

/** The user for a cluster: ourselves, or for root the cluster's owner, and `nobody` for a new one. */
export async function serverUserFor(cluster: string): Promise<ServerUser> {
  const uid = process.getuid?.() ?? -1
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, switched: false }
  const owner = await ownerOf(cluster)
  return { ...(owner && owner.uid !== 0 ? owner : await nobody()), switched: true }
}

/** The part of the options of `spawn` that makes a child run as the server's user. */
export function asUser(user: ServerUser): { uid?: number; gid?: number } {
  return user.switched ? { uid: user.uid, gid: user.gid } : {}
}

/** The first folder from the root down to `path` that the server's user can't pass; missing when it reaches `path`. */
export async function findClosedFolder(user: ServerUser, path: string): Promise<string | undefined> {
  // The kernel is asked, as that user: permission bits alone say nothing about access lists or mounts.
  const script = 'for p; do [ -x "$p" ] || { printf %s "$p"; exit; }; done'
  try {
    const { stdout } = await run('/bin/sh', ['-c', script, 'sh', ...foldersDownTo(path)], { ...asUser(user), cwd: '/' })
    return stdout === '' ? undefined : stdout
  } catch (error) {
    throw launchError('no-server-user', path, { detail: { uid: user.uid }, cause: error })
  }
}

/** Gives a file or a whole folder to the server's user, without following links. */
export async function giveTo(user: ServerUser, path: string): Promise<void> {
  if (!user.switched) return
  await lchown(path, user.uid, user.gid)
  if (!(await lstat(path)).isDirectory()) return
  for (const name of await readdir(path)) await giveTo(user, join(path, name))
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const { uid, gid } = await lstat(path)
    return { uid, gid }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function nobody(): Promise<{ uid: number; gid: number }> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '') // a container may have none
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(users) ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

function foldersDownTo(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...foldersDownTo(parent), path]
}
