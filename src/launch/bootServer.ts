import { setTimeout as sleep } from 'node:timers/promises'
import { type Door, waitForAnswer } from './answer.ts'
import type { Engine } from './cluster.ts'
import { findAnswering } from './findAnswering.ts'
import { launchError, onFiles } from './launchError.ts'
import type { Say } from './launchNote.ts'
import { type PostgresProcess, spawnPostgres } from './postgresProcess.ts'
import { disarmStalePid, listProcesses } from './postmaster.ts'
import { makeSocketFolder, port, socketFolderOf, socketLock } from './socketFolder.ts'

/** What a start needs. */
export type Boot = { readonly engine: Engine; readonly log: string; readonly password: string; readonly say: Say }

/** How long processes of a killed server may stand in the way of the next one. */
const clearingMs = 30_000
const pauseMs = 100

/** Starts a server on a whole cluster, also after a kill or a power cut. Only for who holds the lock. */
export async function bootServer({ engine, log, password, say }: Boot): Promise<{ door: Door; startedByUs: boolean }> {
  const { cluster } = engine.place
  const folder = socketFolderOf(engine.place)
  await makeSocketFolder(folder, engine.user)
  const door: Door = { folder, port, password }
  const deadline = performance.now() + clearingMs
  for (;;) {
    // Looked at each time: somebody may start the server by hand, and only a dead one's pid file may be touched.
    const other = await findAnswering(cluster, password, say)
    if (other) return { door: other, startedByUs: false }
    await disarmStalePid(cluster, socketLock(folder))
    const postgres = await onFiles(log, () => spawnPostgres(engine, folder, log))
    const started = { cluster, door: async () => door, lives: async () => postgres.lives() }
    if (await waitForAnswer(started, say)) return { door, startedByUs: true }
    if (!isInTheWay(postgres) || performance.now() > deadline) throw startFailure(engine, postgres)
    await endOrphans(cluster)
    await sleep(pauseMs)
  }
}

/** Busy sessions of a killed server do not notice its end by themselves. SIGQUIT ends them as a crash would, which is safe. */
async function endOrphans(cluster: string): Promise<void> {
  for (const pid of await listProcesses(cluster)) {
    try {
      process.kill(pid, 'SIGQUIT')
    } catch {
      // ended by itself meanwhile
    }
  }
}

function isInTheWay(postgres: PostgresProcess): boolean {
  return /lock file ".*" (already exists|is empty)|pre-existing shared memory block/.test(postgres.log())
}

function startFailure({ place }: Engine, postgres: PostgresProcess): Error {
  const said = postgres.log()
  if (said.includes('No space left on device')) return launchError('disk-full', place.path)
  return launchError('start-failed', place.cluster, { detail: { said: lastComplaint(said) } })
}

/** The server's own last words while it starts, when no statement of anybody has run yet. */
function lastComplaint(log: string): string {
  // `the database system is starting up` answers our own knocking.
  const complaints = [...log.matchAll(/(?:FATAL|PANIC): {1,2}(?!the database system is)(.{1,200})/g)]
  return complaints.at(-1)?.[1] ?? ''
}
