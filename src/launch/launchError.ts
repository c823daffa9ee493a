import { AppError } from '../errors.ts'

/** Why the embedded server can't be used: a closed list, so that the edge has a sentence for each. */
export type LaunchReason =
  /** Not Linux on x64 with glibc. */
  | 'unsupported-platform'
  /** The optional package with the server is not installed. */
  | 'binaries-missing'
  /** The server's program is there and does not run. */
  | 'binaries-unusable'
  /** The path can't be written, or is no folder. */
  | 'folder-not-writable'
  /** The server's user can't pass this folder: open it with `chmod o+x`. */
  | 'folder-closed'
  /** As root, no unprivileged user can be taken on (a container that knows only root). */
  | 'no-server-user'
  /** Somebody else made the folder that we need, or others may write in it. */
  | 'place-taken'
  /** The data folder says that its cluster lies at this path, and nothing is there. */
  | 'cluster-missing'
  /** A cluster of a data folder that was removed still lies at this path. */
  | 'cluster-left-behind'
  /** A folder called `cluster` is there that PostgreSQL did not make. */
  | 'not-a-cluster'
  /** The cluster belongs to another user of this machine. */
  | 'wrong-owner'
  /** The cluster was made by another major version of PostgreSQL. */
  | 'other-version'
  | 'disk-full'
  /** The cluster is there and the file with its password is not. */
  | 'password-missing'
  /** Others may read the file with the password. */
  | 'password-open'
  /** The server does not take the password of the file. */
  | 'password-wrong'
  | 'create-failed'
  | 'start-failed'
  | 'start-timeout'
  | 'stop-timeout'
  /** Another process has been starting or stopping this server for too long. */
  | 'busy'

/** The one error of this floor: code `database`, with the reason and the path that a person has to look at. */
export function launchError(
  reason: LaunchReason,
  path: string,
  more: { detail?: Readonly<Record<string, string | number>>; cause?: unknown } = {},
): AppError {
  return new AppError('database', { reason, path, ...more.detail }, more.cause)
}

/** The error code of the operating system (`ENOENT`), missing for other errors. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ELOOP'])

/** Runs work on files under `path`; what the operating system refuses leaves as a launch error, everything else as it came. */
export async function onFiles<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = errorCode(error) ?? ''
    if (code === 'ENOSPC' || code === 'EDQUOT') throw launchError('disk-full', path, { cause: error })
    if (unwritable.has(code)) throw launchError('folder-not-writable', path, { cause: error })
    throw error
  }
}
