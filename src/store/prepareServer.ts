import pg from 'pg'
import { AppError } from '../errors.ts'
import { makeRoles, migrate } from './migrate.ts'
import { closeDatabase, type Installation, install, type Login, withClient } from './prepare.ts'

/** Addresses of both databases for a login that may act as `baken_owner`; the first time one that may make roles. */
export type OwnerUrls = { readonly register: string; readonly keys: string }

const firstInstallation: Installation = {
  demo: false,
  tenant: { code: 'nl', profile: 'nl', timeZone: 'Europe/Amsterdam' },
}

/** Roles, tables and the first tenant on a server of the organisation; harmless when all is there. Passwords stay the organisation's. */
export async function prepareServer({ register, keys }: OwnerUrls): Promise<void> {
  await inDatabase(keys, ['baken_keys_app'], async (client) => {
    await migrate(client, 'keys')
  })
  await inDatabase(register, ['baken_app', 'baken_public'], async (client) => {
    await migrate(client, 'register')
    await install(client, firstInstallation)
  })
}

async function inDatabase(
  url: string,
  mayConnect: readonly Login[],
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const config: pg.ClientConfig = { connectionString: url }
  await refuseUnreachable(config)
  await withClient(config, async (client) => {
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    await makeRoles(client)
    await closeDatabase(client, rows[0]?.name ?? '', mayConnect)
    await work(client)
  })
}

async function refuseUnreachable(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(config)
  try {
    await client.connect()
  } catch (error) {
    throw new AppError('database', { reason: 'unreachable' }, error)
  }
  await client.end()
}
