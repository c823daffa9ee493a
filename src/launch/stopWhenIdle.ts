import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { AppError } from '../errors.ts'
import { connectionOf } from './answer.ts'
import { superuser } from './cluster.ts'
import type { DataFolder } from './dataFolder.ts'
import { takeLock, withLock } from './fileLock.ts'
import { passwordFile, readPassword } from './password.ts'
import { findPlace, type Place } from './place.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { lockPatienceMs } from './startServer.ts'
import { stopPostmaster } from './stopServer.ts'

type Watch = { readonly place: Place; readonly server: Postmaster; readonly password: string; readonly idleMs: number }

/** Sessions that are open now, and sessions that ever were. */
type Use = { readonly open: number; readonly ever: number }

/** A watcher whose server has just gone needs a moment to go, too. */
const watchPatienceMs = 5_000
const looksPerWait = 20
const pauseMs = 200

/**
 * Stops the server of a data folder when nobody used it for `idleMs`; returns when the server is gone, or when another process
 * watches it already. Used is: a session is open, or one was since the last look.
 */
export async function stopWhenIdle(folder: DataFolder, idleMs: number): Promise<void> {
  const place = await findPlace(folder)
  const server = place && (await findPostmaster(place.cluster))
  if (!place || !server) return
  const lock = await takeLock(place.watchLock, watchPatienceMs)
  if (!lock) return
  try {
    const password = await readPassword(passwordFile(folder, superuser))
    while (await watchSession({ place, server, password, idleMs })) await sleep(pauseMs)
  } finally {
    lock.release()
  }
}

/**
 * Watches on one connection, because each new one would count as use. A lost connection ends this session and not the watch; false
 * when the server is gone, also when another one runs in its stead.
 */
async function watchSession({ place, server, password, idleMs }: Watch): Promise<boolean> {
  const running = await findPostmaster(place.cluster)
  if (running?.pid !== server.pid) return false
  if (!running.socket) return true
  const client = new pg.Client(connectionOf({ ...running.socket, password }))
  client.on('error', () => undefined) // the next look fails and says the same
  try {
    await client.connect()
    const quiet = await waitUntilQuiet(client, idleMs)
    // A command that comes now waits for this lock, and one that came just before is seen here.
    await withLock(place.lock, lockPatienceMs, async () => {
      if (!isUsed(quiet, await countUse(client))) await stopPostmaster(place, running)
    })
  } catch (error) {
    if (error instanceof AppError) throw error
  } finally {
    await client.end().catch(() => undefined) // was lost
  }
  return true
}

/** Fails as soon as the connection is lost, so that the watcher of a stopped server never keeps the next one's away. */
async function waitUntilQuiet(client: pg.Client, idleMs: number): Promise<Use> {
  const lost = new AbortController()
  client.once('end', () => lost.abort())
  let seen = await countUse(client)
  let since = performance.now()
  while (performance.now() - since < idleMs) {
    await sleep(idleMs / looksPerWait, undefined, { signal: lost.signal })
    const now = await countUse(client)
    if (isUsed(seen, now)) since = performance.now()
    seen = now
  }
  return seen
}

function isUsed(before: Use, now: Use): boolean {
  return now.open > 0 || now.ever !== before.ever
}

async function countUse(client: pg.Client): Promise<Use> {
  const { rows } = await client.query<{ open: number; ever: number }>(
    `select (select count(*) from pg_stat_activity
              where backend_type = 'client backend' and pid <> pg_backend_pid())::float8 as open,
            (select sum(sessions) from pg_stat_database)::float8 as ever`,
  )
  return rows[0] ?? { open: 1, ever: 0 }
}
