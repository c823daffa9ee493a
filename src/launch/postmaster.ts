import { readdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { errorCode } from './launchError.ts'

/** A running server of a cluster. The socket is missing in the moment before the server has written where it is. */
export type Postmaster = { readonly pid: number; readonly socket?: { readonly folder: string; readonly port: number } }

/** One above the highest process id that Linux gives out, so certainly nobody's. */
const impossiblePid = 2 ** 22 + 1

/** The running server of a cluster; missing when none runs, whatever the pid file says. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readPidFile(pidFile(cluster)))?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !(await isServerOf(cluster, pid))) return undefined
  const [port, folder] = [Number(lines[3]), lines[4]]
  return folder && port > 0 ? { pid, socket: { folder, port } } : { pid }
}

/** All processes of a cluster, also those that outlive a killed server for a moment. */
export async function listProcesses(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger)
  const ours = await Promise.all(pids.map((pid) => isServerOf(cluster, pid)))
  return pids.filter((_, index) => ours[index])
}

/**
 * Lets a server start whose predecessor was killed and whose process id belongs to somebody else now, which PostgreSQL takes for a
 * running server. Only the id in the file is changed, to an impossible one: the rest stays, so that PostgreSQL still finds out by
 * the shared memory named there whether processes of the killed server live. Only for who holds the lock and saw that no server runs.
 */
export async function disarmStalePid(cluster: string, socketLock: string): Promise<void> {
  for (const file of [pidFile(cluster), socketLock]) {
    const text = await readPidFile(file)
    if (text === undefined) continue
    if (text.trim() === '') await removeIfUnused(cluster, file)
    else await writeFile(file, [impossiblePid, ...text.split('\n').slice(1)].join('\n'), { flag: 'r+' })
  }
}

/** A power cut can leave the file empty. It says nothing about shared memory then, so the list of processes has to. */
async function removeIfUnused(cluster: string, file: string): Promise<void> {
  if ((await listProcesses(cluster)).length === 0) await rm(file, { force: true })
}

/** Whether a process is PostgreSQL working in this cluster. A dead process that nobody has reaped yet is not. */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  try {
    const [program, folder] = await Promise.all([readlink(`/proc/${pid}/exe`), readlink(`/proc/${pid}/cwd`)])
    // An update of the packages under a running server leaves its program as `postgres (deleted)`.
    return basename(program).split(' ')[0] === 'postgres' && folder === (await realpath(cluster))
  } catch (error) {
    const gone = ['ENOENT', 'ESRCH', 'EACCES', 'EPERM', 'ENOTDIR']
    if (gone.includes(errorCode(error) ?? '')) return false // gone, or of another user and so not ours
    throw error
  }
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

async function readPidFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
