import { AppError } from '../errors.ts'
import { dataFolder } from '../launch/dataFolder.ts'
import { isRunning } from '../launch/isRunning.ts'
import { startServer } from '../launch/startServer.ts'
import { stopServer } from '../launch/stopServer.ts'
import { hasApplication } from '../store/applicationLock.ts'
import { databaseNames, withClient } from '../store/prepare.ts'
import { prepareServer } from '../store/prepareServer.ts'
import { readConfig } from './config.ts'

/** Stops the embedded server of the data folder. Fails with `busy` while an application runs on it: that one stops it itself. */
export async function stopEmbedded(): Promise<'stopped' | 'none' | 'on-a-server'> {
  const { place } = readConfig()
  if (place.kind === 'server') return 'on-a-server'
  const folder = dataFolder(place.dataFolder)
  if (!(await isRunning(folder))) return 'none'
  const { socketFolder, port, superuser } = await startServer(folder)
  const connection = { host: socketFolder, port, database: databaseNames.register, ...superuser }
  const inUse = await withClient(connection, hasApplication).catch(() => false)
  if (inUse) throw new AppError('busy', { path: folder.root })
  return (await stopServer(folder)) ? 'stopped' : 'none'
}

/** Brings the databases of an organisation's server up to date, with the logins that own them. */
export async function migrateServer(): Promise<'done' | 'embedded'> {
  const { owner } = readConfig()
  if (!owner) return 'embedded'
  await prepareServer(owner)
  return 'done'
}
