import { randomUUID } from 'node:crypto'
import { chmod, cp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode, onFiles } from './launchError.ts'
import { linkLibraries } from './linkLibraries.ts'
import { draftPrefix } from './place.ts'

/** Copies the server's programs (60 MB) so that everybody may run them. The copy appears as a whole, under its name, or not at all. */
export async function copyBinaries(from: string, to: string): Promise<void> {
  const draft = join(dirname(to), `${draftPrefix}${randomUUID()}`)
  await onFiles(dirname(to), async () => {
    await cp(from, draft, { recursive: true, verbatimSymlinks: true })
    await linkLibraries(draft)
    await openToAll(draft)
    await rename(draft, to).catch(async (error: unknown) => {
      await rm(draft, { recursive: true })
      if (errorCode(error) !== 'ENOTEMPTY') throw error // else another process was first, with the same files
    })
  })
}

/** The umask of the person who installed says nothing about who runs the server. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const isProgram = entry.isDirectory() || entry.parentPath.endsWith('/bin')
    await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644)
  }
}
