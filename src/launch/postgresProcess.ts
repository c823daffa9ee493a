import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { program } from './binaries.ts'
import type { Engine } from './cluster.ts'
import { asUser } from './serverUser.ts'
import { port } from './socketFolder.ts'

/** A started process of PostgreSQL and what it wrote in the log since. */
export type PostgresProcess = { readonly lives: () => boolean; readonly log: () => string }

const largestLogBytes = 5_000_000
const mostRead = 64_000

/**
 * Settings that a start gives, so that an update of Baken changes them for an old cluster, too. The log holds what the server does
 * and no failed statement: those carry what people typed.
 */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_wal_size: '1GB', // more makes the recovery after a crash longer than people wait
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const

/** Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal and the end of this process pass it by. */
export async function spawnPostgres(engine: Engine, socketFolder: string, log: string): Promise<PostgresProcess> {
  const given = Object.entries({ ...settings, unix_socket_directories: socketFolder, port: String(port) })
  const options = ['-D', engine.place.cluster, ...given.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const { file, offset } = openLog(log)
  const child = spawn(program(engine.binaries, 'postgres'), options, {
    ...asUser(engine.user),
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  await once(child, 'spawn')
  child.unref()
  return { lives: () => isAlive(child), log: () => readFrom(log, offset) }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

function openLog(log: string): { file: number; offset: number } {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLogBytes) renameSync(log, `${log}.1`)
  return { file: openSync(log, 'a', 0o600), offset: size > largestLogBytes ? 0 : size }
}

function readFrom(path: string, offset: number): string {
  const file = openSync(path, 'r')
  try {
    const text = Buffer.alloc(mostRead)
    return text.toString('utf8', 0, readSync(file, text, 0, mostRead, offset))
  } finally {
    closeSync(file)
  }
}
