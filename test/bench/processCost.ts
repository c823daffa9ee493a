import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

type Stat = { readonly parent: number; readonly own: number; readonly ended: number }

/** Milliseconds of CPU that a process used so far, to 10 ms; 0 when it is gone. */
export function cpuOf(pid: number): number {
  return statOf(pid)?.own ?? 0
}

/** Milliseconds of CPU of a process with all it started, also what has ended. */
export function cpuOfTree(root: number): number {
  const stat = statOf(root)
  if (!stat) return 0
  return stat.own + stat.ended + childrenOf(root).reduce((sum, child) => sum + cpuOfTree(child), 0)
}

/** The processes that a process started itself. */
export function childrenOf(parent: number): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => statOf(pid)?.parent === parent)
}

/** The words with which a process was started. */
export function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
}

/** Bytes of memory of a process: what it holds now, and the most that it held. Zero when it is gone. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = read(`/proc/${pid}/status`)
  return { now: kilobytes(status, 'VmRSS'), peak: kilobytes(status, 'VmHWM') }
}

/** Bytes of a process with all it started, what they share counted once. */
export function sharedMemoryOf(root: number): number {
  const own = kilobytes(read(`/proc/${root}/smaps_rollup`), 'Pss')
  return own + childrenOf(root).reduce((sum, child) => sum + sharedMemoryOf(child), 0)
}

function statOf(pid: number): Stat | undefined {
  const text = read(`/proc/${pid}/stat`)
  // The name, between brackets, may hold blanks.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((place) => Number(fields[place]))
  if (!parent || user === undefined || system === undefined) return undefined
  const milliseconds = (ticks: number) => (ticks * 1000) / TICKS_PER_SECOND
  return {
    parent,
    own: milliseconds(user + system),
    ended: milliseconds((endedUser ?? 0) + (endedSystem ?? 0)),
  }
}

function kilobytes(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024
}

/** Empty when the process ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
