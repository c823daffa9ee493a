import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { DataFolder } from './dataFolder.ts'

/**
 * Leaves a process behind that stops the server of a data folder after so many minutes without a session, and then ends itself.
 * A second one for the same server ends at once.
 */
export async function watchIdle(folder: DataFolder, minutes = 10): Promise<void> {
  const entry = fileURLToPath(new URL('./idleWatch.ts', import.meta.url))
  const watcher = spawn(process.execPath, [entry, folder.root, String(minutes)], {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
    stdio: 'ignore',
  })
  await once(watcher, 'spawn')
  watcher.unref()
}
