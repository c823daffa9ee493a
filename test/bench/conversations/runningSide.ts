import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../workplace.ts'

/** The public side in a process of its own. */
export type RunningSide = {
  readonly url: string
  readonly pid: number
  readonly postmaster: number
  readonly stop: () => Promise<void>
}

/** Starts it on a data folder; `none` asks no work of anybody. */
export async function runSide(path: string, postmaster: number, work: 'asked' | 'none'): Promise<RunningSide> {
  const port = await freePort()
  const entry = fileURLToPath(new URL('./publicChild.ts', import.meta.url))
  const child = fork(entry, [path, String(port), work], { execArgv: ['--import', import.meta.resolve('tsx')] })
  const gone = once(child, 'exit')
  await Promise.race([
    once(child, 'message'),
    gone.then(([code]) => Promise.reject(new Error(`the public side ended with ${code}`))),
  ])
  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    postmaster,
    stop: async () => {
      if (child.connected) child.disconnect()
      await gone
    },
  }
}
