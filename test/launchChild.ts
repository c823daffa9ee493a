import { AppError } from '../src/errors.ts'
import { dataFolder } from '../src/launch/dataFolder.ts'
import type { LaunchNote } from '../src/launch/launchNote.ts'
import { startServer } from '../src/launch/startServer.ts'

// Starts a server from a process of its own: `node launchChild.ts <data folder> [<refuge> [<package>]]`.
const [, , root = '', refuge, binaries] = process.argv
const notes: LaunchNote[] = []
const options = {
  say: (note: LaunchNote) => notes.push(note),
  ...(refuge && { refuge }),
  ...(binaries && { binaries }),
}
try {
  process.stdout.write(JSON.stringify({ server: await startServer(dataFolder(root), options), notes }))
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stdout.write(JSON.stringify({ error: error.publicDetail, notes }))
}
