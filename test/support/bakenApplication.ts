import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type BakenFolder, type Ended, endOf, type RunOptions, spawnIn } from './bakenFolder.ts'

const start = fileURLToPath(new URL('../../bin/start.js', import.meta.url))

/** A running application with a process group of its own. */
export type BakenApplication = {
  readonly pid: number
  readonly staff: string
  readonly publicSide: string
  /** What was printed when it was ready. */
  readonly printed: string
  readonly ended: Promise<Ended>
  /** Sends a signal as a terminal does: to every process of the group. */
  readonly signalAll: (signal: NodeJS.Signals) => void
  readonly stop: () => Promise<Ended>
}

export type Ports = { readonly staff: number; readonly publicSide: number }

/** Two ports that nobody listens on. */
export async function freePorts(): Promise<Ports> {
  const [one, other] = [createServer(), createServer()]
  const ports = await Promise.all([one, other].map((server) => portOf(server)))
  await Promise.all([one, other].map((server) => new Promise((done) => server.close(done))))
  return { staff: ports[0] ?? 0, publicSide: ports[1] ?? 0 }
}

/** The process of `npm start`, whether it comes to be ready or not. */
export function spawnApplication(folder: BakenFolder, ports: Ports, options: RunOptions = {}): ChildProcess {
  const env = {
    BAKEN_STAFF_PORT: `${ports.staff}`,
    BAKEN_PUBLIC_PORT: `${ports.publicSide}`,
    ...options.env,
  }
  return spawnIn(folder.data, [start], { cwd: folder.path, ...options, env })
}

/** Starts the application and waits until it says how to stop it. */
export async function startApplication(
  folder: BakenFolder,
  ports?: Ports,
  options: RunOptions = {},
): Promise<BakenApplication> {
  const taken = ports ?? (await freePorts())
  const child = spawnApplication(folder, taken, options)
  const ended = endOf(child)
  const printed = await Promise.race([readyText(child), ended.then(({ err }) => Promise.reject(new Error(err)))])
  const { pid } = child
  if (pid === undefined) throw new Error('no process')
  const signalAll = (signal: NodeJS.Signals) => void process.kill(-pid, signal)
  return {
    pid,
    staff: `http://127.0.0.1:${taken.staff}`,
    publicSide: `http://127.0.0.1:${taken.publicSide}`,
    printed,
    ended,
    signalAll,
    stop: () => {
      if (child.exitCode === null && child.signalCode === null) signalAll('SIGINT')
      return ended
    },
  }
}

function readyText({ stdout }: ChildProcess): Promise<string> {
  return new Promise((ready) => {
    let printed = ''
    stdout?.on('data', (chunk) => {
      printed += chunk
      if (printed.includes('Ctrl-C')) ready(printed)
    })
  })
}

function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : 0)
    })
  })
}
