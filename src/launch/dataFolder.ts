import { basename, dirname, join, resolve } from 'node:path'

/** The layout of a data folder. Paths only: nothing is read or made. */
export type DataFolder = {
  readonly root: string
  /** The key that encrypts keys: beside the folder and never inside, so that a copy of the folder can't be read. */
  readonly keyFile: string
  readonly log: string
  readonly passwords: string
  /** Says where the cluster lies when it can't lie in the folder itself. */
  readonly pointer: string
}

/** The layout of the data folder at `path` (`BAKEN_DATA`); a relative path counts from the working directory. */
export function dataFolder(path: string): DataFolder {
  const root = resolve(path)
  return {
    root,
    keyFile: join(dirname(root), `${basename(root)}.key`),
    log: join(root, 'server.log'),
    passwords: join(root, 'passwords'),
    pointer: join(root, 'cluster.place'),
  }
}
