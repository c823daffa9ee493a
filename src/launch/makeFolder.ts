import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, rename, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from './launchError.ts'

/**
 * Makes a folder, and what is missing above it, unless it is there. It appears with its mode, whatever the umask: another process
 * never sees one that is still closed and takes that for the wish of a person.
 */
export async function makeFolder(path: string, mode: number): Promise<void> {
  if (existsSync(path)) return
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}`
  await mkdir(draft)
  await chmod(draft, mode)
  try {
    await rename(draft, path)
  } catch (error) {
    await rmdir(draft)
    // Another process was first and has begun to fill it.
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error
  }
}
