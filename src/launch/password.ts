import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from './dataFolder.ts'
import { addDurably } from './durably.ts'
import { errorCode, launchError, onFiles } from './launchError.ts'

/** The file (0600) with the password of a database role. */
export function passwordFile(folder: DataFolder, role: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(role)) throw new Error(`not the name of a role: ${role}`)
  return join(folder.passwords, role)
}

/** The password of a database role, made at random (192 bits) when there is none yet. */
export async function makePassword(folder: DataFolder, role: string): Promise<string> {
  const file = passwordFile(folder, role)
  await onFiles(folder.passwords, async () => {
    await mkdir(folder.passwords, { recursive: true, mode: 0o700 })
    if ((await findPassword(file)) === undefined) await addDurably(file, randomBytes(24).toString('base64url'))
  })
  return readPassword(file)
}

/** The password in a file. Fails with `password-missing`, and with `password-open` when others may read it. */
export async function readPassword(file: string): Promise<string> {
  const password = await onFiles(file, () => findPassword(file))
  if (!password) throw launchError('password-missing', file)
  return password
}

async function findPassword(file: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(file)
    if ((mode & 0o077) !== 0) throw launchError('password-open', file)
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
