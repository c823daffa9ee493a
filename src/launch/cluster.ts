import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Binaries, program } from './binaries.ts'
import { syncFolder } from './durably.ts'
import { errorCode, launchError, onFiles } from './launchError.ts'
import { draftPrefix, type Place } from './place.ts'
import { asUser, giveTo, type ServerUser } from './serverUser.ts'

const run = promisify(execFile)

export const superuser = 'postgres'

/** What runs a cluster: the place, the programs and the user that they run as. */
export type Engine = { readonly place: Place; readonly binaries: Binaries; readonly user: ServerUser }

/**
 * Makes the cluster under a passing name and gives it its own name last: a cluster under its own name is whole, so a creation that
 * was killed halfway leaves nothing that looks like one, and a whole one is never made again.
 */
export async function createCluster(engine: Engine, password: string): Promise<void> {
  const { place, user } = engine
  const draft = join(place.path, `${draftPrefix}${randomUUID()}`)
  await onFiles(place.path, async () => {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(join(draft, 'password'), password, { mode: 0o600 })
    await giveTo(user, draft)
    await initialise(engine, draft)
    await rename(join(draft, 'cluster'), place.cluster)
    await syncFolder(place.path)
    await rm(draft, { recursive: true })
  })
}

/** Fails when PostgreSQL would not, or must not, start on what lies there. */
export async function checkCluster({ place, binaries, user }: Engine): Promise<void> {
  const { uid } = await lstat(place.cluster)
  if (uid === 0 && user.switched)
    await giveTo(user, place.cluster) // a backup that root put back
  else if (uid !== user.uid) throw launchError('wrong-owner', place.cluster)
  const version = join(place.cluster, 'PG_VERSION')
  if (!existsSync(version)) throw launchError('not-a-cluster', place.cluster)
  const made = Number.parseInt(await readFile(version, 'utf8'), 10)
  if (made === binaries.major) return
  throw launchError('other-version', place.cluster, { detail: { made, needed: binaries.major } })
}

/** The built-in locale sorts and folds the same on each machine and depends on no library of the system. */
async function initialise({ place, binaries, user }: Engine, draft: string): Promise<void> {
  const options = [
    ...['--pgdata', join(draft, 'cluster'), '--username', superuser, '--pwfile', join(draft, 'password')],
    ...['--auth-local', 'scram-sha-256', '--auth-host', 'reject', '--data-checksums', '--no-instructions'],
    ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
  ]
  try {
    await run(program(binaries, 'initdb'), options, { ...asUser(user), env: { LC_ALL: 'C' }, cwd: '/' })
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    const full = errorCode(error) === 'ENOSPC' || said.includes('No space left on device')
    throw launchError(full ? 'disk-full' : 'create-failed', place.path, { cause: error })
  }
}
