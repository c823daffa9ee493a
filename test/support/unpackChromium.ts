import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '..', '..')
const cache = join(project, 'node_modules', '.cache')

/** Where the browser from npm is unpacked: in this clone, because the temporary folder of the machine is shared with other people. */
export const unpackedChromium = join(cache, 'chromium')

/** Its own copies of the system's libraries, for a machine that lacks them. */
export const chromiumLibraries = join(unpackedChromium, 'al2023', 'lib')

/** Unpacks the browser from npm, once; whole under its name, or not at all. */
export async function unpackChromium(): Promise<void> {
  if (existsSync(unpackedChromium)) return
  const draft = join(cache, `chromium.${process.pid}`)
  mkdirSync(draft, { recursive: true })
  // The package unpacks into the temporary folder, and its libraries only where it takes itself to be on such a machine.
  const env = { PATH: process.env.PATH, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  await run(process.execPath, ['-e', script], { cwd: project, env })
  if (!existsSync(unpackedChromium)) renameSync(draft, unpackedChromium)
  rmSync(draft, { recursive: true, force: true })
}
