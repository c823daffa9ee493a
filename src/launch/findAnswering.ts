import { type Door, waitForAnswer } from './answer.ts'
import type { Say } from './launchNote.ts'
import { findPostmaster } from './postmaster.ts'

/** The door of the server that runs on a cluster; missing when none does, or when the one that did was just ending. */
export async function findAnswering(cluster: string, password: string, say: Say): Promise<Door | undefined> {
  const running = await findPostmaster(cluster)
  if (!running) return undefined
  const lives = async () => (await findPostmaster(cluster))?.pid === running.pid
  const door = async () => {
    const socket = (await findPostmaster(cluster))?.socket
    return socket && { ...socket, password }
  }
  return waitForAnswer({ cluster, door, lives }, say)
}
