import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { superuser } from './cluster.ts'
import { launchError } from './launchError.ts'
import type { Say } from './launchNote.ts'

/** Where and as whom to knock. */
export type Door = { readonly folder: string; readonly port: number; readonly password: string }

const pauseMs = 25
/** The server works, only all its places are taken. */
const tooManyConnections = '53300'
const quietMs = 3_000
/** A server that repairs gigabytes after a crash takes a minute or more; one that takes longer than this needs a person. */
const patienceMs = 300_000

/** The options with which `pg` connects as the superuser. */
export function connectionOf({ folder, port, password }: Door): pg.ClientConfig {
  return { host: folder, port, user: superuser, password, database: 'postgres', connectionTimeoutMillis: 10_000 }
}

/** Whom to wait for: where its door is (missing while that is not known), and whether it still lives. */
export type Awaited = {
  readonly cluster: string
  readonly door: () => Promise<Door | undefined>
  readonly lives: () => Promise<boolean>
}

/**
 * Waits until a server takes a connection, which is the only proof that it works; missing as soon as the server is gone. Fails
 * with `password-wrong` and, after five minutes, with `start-timeout`.
 */
export async function waitForAnswer({ cluster, door, lives }: Awaited, say: Say): Promise<Door | undefined> {
  const began = performance.now()
  let told = false
  while (await lives()) {
    const at = await door()
    if (at && (await takesConnection(at))) return at
    const waited = performance.now() - began
    if (waited > patienceMs) throw launchError('start-timeout', cluster)
    if (waited > quietMs && !told) say({ kind: 'recovering' })
    told ||= waited > quietMs
    await sleep(pauseMs)
  }
  return undefined
}

async function takesConnection(door: Door): Promise<boolean> {
  const client = new pg.Client(connectionOf(door))
  client.on('error', () => undefined) // a server that stops now: the next knock sees it
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined
    if (code === '28P01') throw launchError('password-wrong', door.folder, { cause: error })
    return code === tooManyConnections
  } finally {
    await client.end().catch(() => undefined) // was never open
  }
}
