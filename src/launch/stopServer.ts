import { setTimeout as sleep } from 'node:timers/promises'
import type { DataFolder } from './dataFolder.ts'
import { withLock } from './fileLock.ts'
import { errorCode, launchError } from './launchError.ts'
import { findPlace, type Place } from './place.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { removeSocketFolder } from './socketFolder.ts'
import { lockPatienceMs } from './startServer.ts'

const pauseMs = 25
/** A stop writes what is still in memory; on a slow disk that takes a while. */
const patienceMs = 120_000

/** Stops the server of a data folder: sessions are ended, all data is written. False when none ran; nothing is made. */
export async function stopServer(folder: DataFolder): Promise<boolean> {
  const place = await findPlace(folder)
  if (!place || !(await findPostmaster(place.cluster))) return false
  return withLock(place.lock, lockPatienceMs, async () => {
    const running = await findPostmaster(place.cluster)
    if (running) await stopPostmaster(place, running)
    return running !== undefined
  })
}

/** Ends a server and waits until it is gone. Fails with `stop-timeout` after two minutes. Only for who holds the lock. */
export async function stopPostmaster(place: Place, { pid, socket }: Postmaster): Promise<void> {
  const deadline = performance.now() + patienceMs
  interrupt(pid, place)
  while ((await findPostmaster(place.cluster))?.pid === pid) {
    if (performance.now() > deadline) throw launchError('stop-timeout', place.cluster)
    await sleep(pauseMs)
  }
  if (socket) await removeSocketFolder(socket.folder)
}

/** SIGINT asks PostgreSQL for a fast, clean shutdown. */
function interrupt(pid: number, place: Place): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return // gone by itself
    throw launchError('wrong-owner', place.cluster, { cause: error })
  }
}
