import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { AppError } from '../errors.ts'
import type { Connection } from '../store/connect.ts'
import { projectFolder } from './config.ts'

/** What the public process is told, over a channel that only it reads: its own login and no other. */
export type PublicOrder = {
  readonly connection: Connection
  readonly port: number
  readonly staffPort: number
  readonly publicOrigin: string | undefined
  readonly tenant: number
  readonly timeZone: string
  readonly profile: string
}

/** What it answers: that it listens, or that its port is taken. */
export type PublicAnswer = { readonly listening: true } | { readonly portTaken: number }

const PAUSE_MS = 1_000

/**
 * Starts the public side in a process of its own and waits until it listens. When it ends without being told to, it is started again
 * after a second. Gives the function that ends it.
 */
export async function startPublicProcess(order: PublicOrder): Promise<() => Promise<void>> {
  let stopping = false
  let child = await startOnce(order)
  const restart = async (): Promise<void> => {
    await sleep(PAUSE_MS)
    if (stopping) return
    try {
      child = await startOnce(order)
      child.once('exit', restart)
    } catch {
      // Its port or the database is away for the moment: the next try finds out.
      await restart()
    }
  }
  child.once('exit', restart)
  return async () => {
    stopping = true
    // A supervisor or a closing terminal sends its signal to both: then it went by itself.
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    // It ends by itself when its channel closes: also when this process is killed.
    if (child.connected) child.disconnect()
    await gone
  }
}

async function startOnce(order: PublicOrder): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./public.ts', import.meta.url)), [], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { PATH: process.env.PATH, TSX_TSCONFIG_PATH: join(projectFolder, 'tsconfig.json') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  child.send(order)
  const answer = await answerOf(child)
  if ('portTaken' in answer) throw new AppError('port-taken', { port: answer.portTaken, variable: 'BAKEN_PUBLIC_PORT' })
  return child
}

function answerOf(child: ChildProcess): Promise<PublicAnswer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as PublicAnswer))
    child.once('exit', (code) => reject(new Error(`the public process ended with ${code} before it listened`)))
  })
}
