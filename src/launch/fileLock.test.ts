import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeLock, withLock } from './fileLock.ts'

function newLockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baken-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'lock')
}

test('a lock is had by one at a time, in one process, too', async () => {
  const file = newLockFile()
  const first = await takeLock(file, 0)

  expect(first).toBeDefined()
  expect(await takeLock(file, 0)).toBeUndefined()
  expect(await takeLock(file, 0)).toBeUndefined()
  first?.release()
  const second = await takeLock(file, 0)
  expect(second).toBeDefined()
  second?.release()
})

test('a lock file is for its owner alone', async () => {
  const file = newLockFile()
  const lock = await takeLock(file, 0)
  lock?.release()

  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('works under one lock never overlap', async () => {
  const file = newLockFile()
  let inside = 0
  const work = async () => {
    inside += 1
    expect(inside).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    inside -= 1
  }

  await Promise.all(Array.from({ length: 8 }, () => withLock(file, 5_000, work)))
})

test('a work that fails gives the lock back', async () => {
  const file = newLockFile()
  await expect(withLock(file, 0, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')

  expect(await withLock(file, 0, async () => 'free')).toBe('free')
})

test('who waits too long is told that somebody is busy', async () => {
  const file = newLockFile()
  const lock = await takeLock(file, 0)

  await expect(withLock(file, 60, async () => undefined)).rejects.toMatchObject({ publicDetail: { reason: 'busy' } })
  lock?.release()
})

test('the lock of a process that was killed is free at once', async () => {
  const file = newLockFile()
  const script = `
    const { takeLock } = await import(${JSON.stringify(new URL('./fileLock.ts', import.meta.url).href)})
    process.stdout.write(String((await takeLock(${JSON.stringify(file)}, 0)) !== undefined))
    setInterval(() => undefined, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(holder.stdout, 'data')
  expect(String(said)).toBe('true')
  expect(await takeLock(file, 0)).toBeUndefined()

  holder.kill('SIGKILL')
  await once(holder, 'exit')

  const lock = await takeLock(file, 0)
  expect(lock).toBeDefined()
  lock?.release()
})
