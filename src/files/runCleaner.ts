import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Result } from '../domain/shared/result.ts'
import { parseAnswer } from './cleanerAnswer.ts'
import type { FileLimits } from './fileLimits.ts'
import type { CleanFile, FileRefusal } from './safeFile.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = fileURLToPath(new URL('./cleanerProcess.ts', import.meta.url))
const PAGE_BYTES = 4096
const WATCH_MILLISECONDS = 20

/**
 * Cleans one file in a process of its own, which has no key, no database, no environment and no way to write a file or start a
 * program, and is ended when it takes too long or too much memory: a decoder that is broken into has nothing to take.
 */
export async function runCleaner(bytes: Uint8Array, limits: FileLimits): Promise<Result<CleanFile, FileRefusal>> {
  const command = [process.execPath, ...permissions, program, JSON.stringify(limits)]
  const seconds = String(Math.ceil(limits.milliseconds / 1_000) * THREADS)
  const child = spawn('/bin/sh', ['-c', bounded, seconds, ...command], {
    cwd: root,
    // One arena and one thread: what the image library would otherwise keep for itself counts as memory of this file.
    env: { MALLOC_ARENA_MAX: '1', VIPS_CONCURRENCY: '1', TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  // It may end before it has read everything; what it answered says why.
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  const stopWatching = endWhenTooMuch(child, limits)
  try {
    const [answer, [exit, signal]] = await Promise.all([buffer(child.stdout), once(child, 'close')])
    // By a signal ends what we stopped, what ran out of memory, and a decoder that broke: in each case over this file.
    if (signal) return { ok: false, error: { code: 'too-much-work' } }
    const parsed = parseAnswer(answer)
    if (exit !== 0 || !parsed) throw new Error(`the cleaning of a file ended with ${exit}`)
    return parsed
  } finally {
    stopWatching()
    child.kill('SIGKILL')
  }
}

/** Bounds that the kernel keeps, also when nobody watches any more: processor time, no file written, nothing dumped. */
const bounded = 'ulimit -t "$0"; ulimit -f 0; ulimit -c 0; exec "$@"'
const THREADS = 3

const permissions = [
  '--permission',
  '--allow-addons',
  // Packages may lie elsewhere, behind a link: both names have to be allowed.
  ...[`${root}src`, `${root}package.json`, `${root}node_modules`, realpathSync(`${root}node_modules`)].map(
    (path) => `--allow-fs-read=${path}`,
  ),
  '--disable-proto=throw',
  '--max-old-space-size=512',
  '--no-warnings',
]

/** Memory outside of the heap (unpacked streams, pixels) has no limit that Node can set, so it is watched from here. */
function endWhenTooMuch(child: ChildProcess, { milliseconds, memoryBytes }: FileLimits): () => void {
  const clock = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  const watch = setInterval(() => {
    residentBytes(child.pid).then(
      (bytes) => {
        if (bytes > memoryBytes) child.kill('SIGKILL')
      },
      () => undefined,
    )
  }, WATCH_MILLISECONDS)
  return () => {
    clearTimeout(clock)
    clearInterval(watch)
  }
}

/** Fails when the process has gone, or on a system without /proc. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const [, resident] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
  return Number(resident) * PAGE_BYTES
}
