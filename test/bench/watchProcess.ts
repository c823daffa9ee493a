import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { cpuOf, memoryOf } from './processCost.ts'

const POLL_MS = 20

export type Watched = { readonly took: number; readonly cpu: number; readonly peak: number; readonly out: string }

/**
 * Runs a command of Baken in a process of its own: milliseconds on the clock and of CPU (of that process alone, to 20 ms), and the most
 * memory that it held. Fails when the command does.
 */
export async function watchBaken(words: readonly string[], dataFolder: string): Promise<Watched> {
  const entry = fileURLToPath(new URL('../../bin/baken.js', import.meta.url))
  const begun = performance.now()
  const child = spawn(process.execPath, [entry, ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, BAKEN_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the command did not start')
  let [cpu, peak, out] = [0, 0, '']
  const poll = setInterval(() => {
    cpu = Math.max(cpu, cpuOf(pid))
    peak = Math.max(peak, memoryOf(pid).peak)
  }, POLL_MS)
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    out += text
  })
  const [code] = await once(child, 'close')
  clearInterval(poll)
  if (code !== 0) throw new Error(`baken ${words.join(' ')} ended with ${code}: ${out.slice(0, 500)}`)
  return { took: performance.now() - begun, cpu, peak, out }
}
