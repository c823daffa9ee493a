import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Connection } from '../../src/store/connect.ts'
import { type logins, prepare } from '../../src/store/prepare.ts'

/** The server of this run and the two migrated databases that every test file gets a copy of. */
export type TestCluster = {
  readonly administrator: Connection
  readonly passwords: Readonly<Record<(typeof logins)[number], string>>
  readonly templates: { readonly register: string; readonly keys: string }
}

/** The settings for `pg` of one database of the cluster, as the administrator or as somebody else. */
export function configOf(
  connection: Connection,
  database: string,
  login?: { user: string; password: string },
): pg.ClientConfig {
  if (!('url' in connection)) {
    const { socketFolder, port, user, password } = connection
    return { host: socketFolder, port, database, user, password, ...login }
  }
  const url = new URL(connection.url)
  url.pathname = `/${database}`
  if (login) {
    url.username = login.user
    url.password = login.password
  }
  return { connectionString: url.href }
}

export async function prepareTemplates(administrator: Connection): Promise<TestCluster> {
  const run = randomBytes(4).toString('hex')
  const templates = { register: `baken_template_${run}`, keys: `baken_keys_template_${run}` }
  const passwords = { baken_app: secret(), baken_keys_app: secret(), baken_public: secret() }
  await prepare((database) => configOf(administrator, database), templates, passwords, {
    demo: true,
    tenant: { code: 'nl', profile: 'nl', timeZone: 'Europe/Amsterdam' },
  })
  return { administrator, passwords, templates }
}

export async function withAdministrator<T>(
  cluster: TestCluster,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(configOf(cluster.administrator, database))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function secret(): string {
  return randomBytes(18).toString('base64url')
}
