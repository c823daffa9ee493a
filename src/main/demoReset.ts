import { AppError } from '../errors.ts'
import { dataFolder } from '../launch/dataFolder.ts'
import { findPlace } from '../launch/place.ts'
import { startServer } from '../launch/startServer.ts'
import { stopServer } from '../launch/stopServer.ts'
import { dropDemo } from '../store/access/demo/dropDemo.ts'
import { hasApplication } from '../store/applicationLock.ts'
import { databaseExists, databaseNames, withClient } from '../store/prepare.ts'
import { readConfig } from './config.ts'
import { fillDemo } from './demo.ts'
import { fillDemoAround } from './demoAround.ts'
import { fillDemoCases } from './demoCases.ts'
import { findDemoPeople } from './demoPeople.ts'
import { fillDemoTalk } from './demoTalk.ts'
import { openRegister } from './openRegister.ts'
import { refuseOpenDemo } from './refuseDemo.ts'

/** The data folder that a reset is about; missing on a server of the organisation, which is never a demo. */
export function demoPath(): string | undefined {
  const { place } = readConfig()
  return place.kind === 'server' ? undefined : dataFolder(place.dataFolder).root
}

/**
 * Makes the practice environment of the data folder anew, with cases dated from today. Fails with `busy` while an application runs on it,
 * and with `refused` when it is no practice environment: then nothing is touched.
 */
export async function resetDemo(): Promise<void> {
  const config = readConfig()
  const { place } = config
  refuseOpenDemo(true, config)
  if (place.kind === 'server') throw new AppError('refused', { reason: 'reset-of-real' })
  const folder = dataFolder(place.dataFolder)
  if (await findPlace(folder)) await emptyFolder(folder)
  const register = await openRegister({ place, demo: true, say: () => undefined })
  try {
    await fillDemo(register)
    const people = await findDemoPeople(register)
    if (people) {
      await fillDemoTalk(register, people)
      await fillDemoAround(register, people)
      await fillDemoCases(register, people)
    }
  } finally {
    await register.close()
    await stopServer(folder)
  }
}

async function emptyFolder(folder: ReturnType<typeof dataFolder>): Promise<void> {
  const { socketFolder, port, superuser } = await startServer(folder)
  const administrator = (database: string) => ({ host: socketFolder, port, database, ...superuser })
  if (!(await databaseExists(administrator, databaseNames.register))) return
  if (await withClient(administrator(databaseNames.register), hasApplication)) {
    throw new AppError('busy', { path: folder.root })
  }
  await dropDemo(administrator, databaseNames)
}
