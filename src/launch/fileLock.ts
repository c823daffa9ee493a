import { open } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, launchError, onFiles } from './launchError.ts'

/** A lock on a file, held until it is released or the process ends. */
export type FileLock = { readonly release: () => void }

const sqliteBusy = 5
const pauseMs = 40

/**
 * Node has no `flock`. SQLite's exclusive transaction is one: the kernel holds it, and drops it however the process dies, so no
 * lock can be left behind. Nothing is ever stored in the file. Missing when somebody else holds the lock for `patienceMs`.
 */
export async function takeLock(file: string, patienceMs: number): Promise<FileLock | undefined> {
  await onFiles(file, () => makeLockFile(file))
  const database = openLock(file)
  const deadline = performance.now() + patienceMs
  for (;;) {
    if (lockNow(database, file)) return { release: () => database.close() }
    if (performance.now() >= deadline) break
    await sleep(pauseMs)
  }
  database.close()
  return undefined
}

/** Does work that one process at a time may do. Fails with `busy` when the lock does not come within `patienceMs`. */
export async function withLock<T>(file: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const lock = await takeLock(file, patienceMs)
  if (!lock) throw launchError('busy', file)
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/** Closing any handle on a file drops the locks that this process has on it, so an existing file is left alone. */
async function makeLockFile(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close()
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

function openLock(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file)
  } catch (error) {
    throw launchError('folder-not-writable', file, { cause: error })
  }
}

function lockNow(database: DatabaseSync, file: string): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return false
    database.close()
    throw launchError('folder-not-writable', file, { cause: error })
  }
}
