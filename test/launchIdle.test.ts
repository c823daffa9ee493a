import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import type { DataFolder } from '../src/launch/dataFolder.ts'
import { startServer } from '../src/launch/startServer.ts'
import { stopServer } from '../src/launch/stopServer.ts'
import { watchIdle } from '../src/launch/watchIdle.ts'
import { configOf, isAlive, newDataFolder, query, serverPid, until } from './launchFolder.ts'

const minutes = 0.02
const idleMs = minutes * 60_000

function watchers(folder: DataFolder): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return pids.filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return command[1]?.endsWith('/idleWatch.ts') && command[2] === folder.root
    } catch {
      return false // ended meanwhile
    }
  })
}

test('a server that nobody uses is stopped after the idle minutes, and its watcher ends', async () => {
  const folder = newDataFolder()
  await startServer(folder)
  const pid = serverPid(join(folder.root, 'cluster'))
  await watchIdle(folder, minutes)
  await sleep(idleMs / 2)
  expect(isAlive(pid)).toBe(true)

  await until(() => !isAlive(pid))
  await until(() => watchers(folder).length === 0)
  expect(readFileSync(folder.log, 'utf8').trimEnd()).toMatch(/database system is shut down$/)
})

test('an open session keeps the server, and so does a short one between two looks', async () => {
  const folder = newDataFolder()
  const server = await startServer(folder)
  const pid = serverPid(join(folder.root, 'cluster'))
  await watchIdle(folder, minutes)
  const client = new pg.Client(configOf(server))
  await client.connect()
  await sleep(1.5 * idleMs)
  expect(isAlive(pid)).toBe(true)
  await client.end()
  for (let round = 0; round < 4; round++) {
    await sleep(idleMs / 2)
    await query(server, 'select 1')
  }
  expect(isAlive(pid)).toBe(true)

  await until(() => !isAlive(pid))
})

test('a server has one watcher, however many are asked for, and one again after it was stopped and started', async () => {
  const folder = newDataFolder()
  await startServer(folder)
  await watchIdle(folder)
  await watchIdle(folder)
  await watchIdle(folder)
  await until(() => watchers(folder).length === 1)
  const [first] = watchers(folder)

  await stopServer(folder)
  await startServer(folder)
  await watchIdle(folder)
  await until(() => watchers(folder).length === 1 && watchers(folder)[0] !== first)
})
