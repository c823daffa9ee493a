import pg from 'pg'
import { AppError } from '../errors.ts'
import { makeRoles, migrate } from './migrate.ts'
import { type Installation, install, withClient } from './prepare.ts'

/** Addresses of both databases for a login that owns them and may make roles. */
export type OwnerUrls = { readonly register: string; readonly keys: string }

const firstInstallation: Installation = {
  demo: false,
  tenant: { code: 'nl', profile: 'nl', timeZone: 'Europe/Amsterdam' },
}

/** Roles, tables and the first tenant on a server of the organisation; harmless when all is there. Passwords stay the organisation's. */
export async function prepareServer({ register, keys }: OwnerUrls): Promise<void> {
  await inDatabase(register, async (client) => {
    await makeRoles(client)
    await migrate(client, 'register')
    await install(client, firstInstallation)
  })
  await inDatabase(keys, async (client) => {
    await migrate(client, 'keys')
  })
}

async function inDatabase(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    throw new AppError('database', { reason: 'unreachable' }, error)
  }
  await client.end()
  await withClient({ connectionString: url }, work)
}
