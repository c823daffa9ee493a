import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { DataFolder } from '../src/launch/dataFolder.ts'
import { listProcesses } from '../src/launch/postmaster.ts'
import { startServer } from '../src/launch/startServer.ts'
import { stopServer } from '../src/launch/stopServer.ts'
import { configOf, isAlive, isRoot, newDataFolder, query, serverPid, spawnStart, uidOf, until } from './launchFolder.ts'

const clusterOf = (folder: DataFolder) => join(folder.root, 'cluster')

/** Kills the server without a chance to tidy up and waits until nothing of it lives. */
async function killServer(folder: DataFolder): Promise<void> {
  process.kill(serverPid(clusterOf(folder)), 'SIGKILL')
  await until(async () => (await listProcesses(clusterOf(folder))).length === 0)
}

/** A process that has nothing to do with us, of the user that the server runs as, so that PostgreSQL can't tell them apart. */
async function bystander(uid: number): Promise<number> {
  const sleeper = spawn('sleep', ['60'], { ...(isRoot ? { uid } : {}), stdio: 'ignore' })
  await once(sleeper, 'spawn')
  onTestFinished(() => {
    sleeper.kill()
  })
  return sleeper.pid ?? 0
}

function claim(file: string, pid: number): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(pid)))
}

test('a row that was acknowledged is there after the server was killed', async () => {
  const folder = newDataFolder()
  const first = await startServer(folder)
  await query(first, 'create table kept (n int)')
  await query(first, 'insert into kept values (7)')
  process.kill(serverPid(clusterOf(folder)), 'SIGKILL')

  const second = await startServer(folder)

  expect(second.startedByUs).toBe(true)
  expect(await query(second, 'select n from kept')).toEqual([7])
})

test('a busy session that outlives a killed server does not stand in the way of the next one', async () => {
  const folder = newDataFolder()
  const client = new pg.Client(configOf(await startServer(folder)))
  client.on('error', () => undefined)
  await client.connect()
  const busy = client.query('select count(*) from generate_series(1, 1e11::bigint)').catch(() => 'ended')
  process.kill(serverPid(clusterOf(folder)), 'SIGKILL')

  const second = await startServer(folder)

  expect(await busy).toBe('ended')
  expect(await query(second, 'select 1')).toEqual([1])
})

test('a pid file that names a process of somebody else does not stop a start, nor is that process touched', async () => {
  const folder = newDataFolder()
  const { socketFolder } = await startServer(folder)
  const stranger = await bystander(uidOf(serverPid(clusterOf(folder))))
  await killServer(folder)
  claim(join(clusterOf(folder), 'postmaster.pid'), stranger)
  claim(join(socketFolder, '.s.PGSQL.5432.lock'), stranger)

  const second = await startServer(folder)

  expect(await query(second, 'select 1')).toEqual([1])
  expect(isAlive(stranger)).toBe(true)
})

test('a stop does not touch the process of somebody else that a stale pid file names', async () => {
  const folder = newDataFolder()
  await startServer(folder)
  const stranger = await bystander(uidOf(serverPid(clusterOf(folder))))
  await killServer(folder)
  claim(join(clusterOf(folder), 'postmaster.pid'), stranger)

  expect(await stopServer(folder)).toBe(false)
  expect(isAlive(stranger)).toBe(true)
})

test('an empty pid file, as a power cut leaves it, does not stop a start', async () => {
  const folder = newDataFolder()
  await startServer(folder)
  await killServer(folder)
  writeFileSync(join(clusterOf(folder), 'postmaster.pid'), '')

  expect(await query(await startServer(folder), 'select 1')).toEqual([1])
})

test('a socket folder that was swept away comes back', async () => {
  const folder = newDataFolder()
  const { socketFolder } = await startServer(folder)
  await killServer(folder)
  rmSync(socketFolder, { recursive: true })

  expect(await query(await startServer(folder), 'select 1')).toEqual([1])
})

test('a creation that was killed halfway is done again from the beginning', async () => {
  const folder = newDataFolder()
  const child = spawnStart(folder)
  const drafts = () =>
    existsSync(folder.root) ? readdirSync(folder.root).filter((name) => name.startsWith('.making-')) : []
  await until(() => drafts().some((draft) => existsSync(join(folder.root, draft, 'cluster', 'base'))))
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await until(() => child.signalCode !== null)
  expect(existsSync(clusterOf(folder))).toBe(false)

  const server = await startServer(folder)

  expect(await query(server, 'select 1')).toEqual([1])
  expect(drafts()).toEqual([])
})

test('a cluster whose password file is gone is refused and left alone', async () => {
  const folder = newDataFolder()
  await startServer(folder)
  await stopServer(folder)
  rmSync(join(folder.passwords, 'postgres'))

  await expect(startServer(folder)).rejects.toMatchObject({ publicDetail: { reason: 'password-missing' } })
  expect(existsSync(join(clusterOf(folder), 'PG_VERSION'))).toBe(true)
})
