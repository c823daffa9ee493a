import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { type DataFolder, dataFolder } from '../src/launch/dataFolder.ts'
import { findPlace } from '../src/launch/place.ts'
import { socketFolderOf } from '../src/launch/socketFolder.ts'
import type { RunningServer } from '../src/launch/startServer.ts'
import { stopServer } from '../src/launch/stopServer.ts'

export const isRoot = process.getuid?.() === 0

/** An ordinary user, who needs no entry in the list of users. */
export const ordinary = 1000

/** A new folder that goes away with the test. */
export function newFolder(mode = 0o711, owner?: number): string {
  const path = mkdtempSync(join(tmpdir(), 'baken-launch-'))
  chmodSync(path, mode)
  if (owner !== undefined) chownSync(path, owner, owner)
  onTestFinished(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }))
  return path
}

/** A data folder that does not exist yet, whose server is stopped after the test. */
export function newDataFolder(parent = newFolder()): DataFolder {
  const folder = dataFolder(join(parent, 'data'))
  onTestFinished(async () => {
    await stopServer(folder)
    const place = await findPlace(folder)
    if (place) rmSync(socketFolderOf(place), { recursive: true, force: true }) // a killed server leaves it
  })
  return folder
}

/** What `launchChild.ts` prints: the server, or what is public about the error. */
export type ChildAnswer = {
  server?: RunningServer
  error?: Record<string, string>
  notes: { kind: string; path?: string }[]
}

export type ChildOptions = { uid?: number; refuge?: string; binaries?: string }

/** A process of its own that starts the server of a folder and ends. It leads a process group, to be killed as a whole. */
export function spawnStart(folder: DataFolder, { uid, refuge = '', binaries = '' }: ChildOptions = {}): ChildProcess {
  const script = fileURLToPath(new URL('./launchChild.ts', import.meta.url))
  return spawn(process.execPath, [script, folder.root, refuge, binaries], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

export async function startElsewhere(folder: DataFolder, options: ChildOptions = {}): Promise<ChildAnswer> {
  const { stdout } = spawnStart(folder, options)
  if (!stdout) throw new Error('no output')
  return JSON.parse(await text(stdout)) as ChildAnswer
}

export function configOf({ socketFolder, port, superuser }: RunningServer): pg.ClientConfig {
  return { host: socketFolder, port, ...superuser, database: 'postgres' }
}

export async function query(server: RunningServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client(configOf(server))
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

export function serverPid(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
}

export function isAlive(pid: number): boolean {
  try {
    // A killed process that is not reaped yet still has an id, and no program.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
  } catch {
    return false
  }
}

export function uidOf(pid: number): number {
  return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

export async function until(condition: () => boolean | Promise<boolean>, patienceMs = 10_000): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('waited in vain')
    await sleep(10)
  }
}
