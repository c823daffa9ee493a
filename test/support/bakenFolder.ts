import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const baken = fileURLToPath(new URL('../../bin/baken.js', import.meta.url))

/** What a command left behind: its exit code, and what it wrote on stdout and stderr. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

export type RunOptions = {
  readonly env?: Readonly<Record<string, string>>
  readonly uid?: number
  readonly cwd?: string
}

/** A folder for one test file, in which a data folder is made by whoever needs it. */
export type BakenFolder = {
  readonly path: string
  readonly data: string
  readonly keyFile: string
  /** Runs `baken` as a process of its own, without a terminal. */
  readonly baken: (typed: readonly string[], options?: RunOptions) => Promise<Ended>
  /** Stops the database that commands left running, and removes everything. */
  readonly remove: () => Promise<void>
}

export function makeBakenFolder(): BakenFolder {
  const path = mkdtempSync(join(tmpdir(), 'baken-folder-'))
  chmodSync(path, 0o711)
  const data = join(path, 'data')
  const run = (typed: readonly string[], options: RunOptions = {}) =>
    endOf(spawnIn(data, [baken, ...typed], { ...options, cwd: options.cwd ?? path }))
  return {
    path,
    data,
    keyFile: join(path, 'data.key'),
    baken: run,
    remove: async () => {
      await run(['stop'])
      rmSync(path, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Starts a script of the project on a data folder, with an environment that has nothing else to say about Baken. */
export function spawnIn(data: string, script: readonly string[], { env, uid, cwd }: RunOptions): ChildProcess {
  return spawn(process.execPath, script, {
    env: { PATH: process.env.PATH ?? '', BAKEN_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a test can send what a terminal sends.
    detached: true,
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}

/** Waits until a process has ended and has said all. */
export async function endOf(child: ChildProcess): Promise<Ended> {
  if (!child.stdout || !child.stderr) throw new Error('a process without output')
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, err }
}
