import { dataFolder } from '../launch/dataFolder.ts'
import { stopServer } from '../launch/stopServer.ts'
import { prepareServer } from '../store/prepareServer.ts'
import { readConfig } from './config.ts'

/** Stops the embedded server of the data folder. */
export async function stopEmbedded(): Promise<'stopped' | 'none' | 'on-a-server'> {
  const { place } = readConfig()
  if (place.kind === 'server') return 'on-a-server'
  return (await stopServer(dataFolder(place.dataFolder))) ? 'stopped' : 'none'
}

/** Brings the databases of an organisation's server up to date, with the logins that own them. */
export async function migrateServer(): Promise<'done' | 'embedded'> {
  const { owner } = readConfig()
  if (!owner) return 'embedded'
  await prepareServer(owner)
  return 'done'
}
