import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { AppError } from '../errors.ts'
import { keepingPlans } from './plannedOnce.ts'

/** How to reach a database: a URL of a server, or a socket folder with a login. */
export type Connection =
  | { readonly url: string }
  | { readonly socketFolder: string; readonly port: number; readonly user: string; readonly password: string }

const DATE = 1082
const TIMESTAMPTZ = 1184
const BIGINT = 20
const BIGINT_ARRAY = 1016

/** `tenant`: for the public side, which is of one tenant and has no actor who could say so. */
type PoolNeeds = { readonly size?: number; readonly tenant?: number }

const oneWay = '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601'

/** A pool with one way of reading types, on every server: bigint as number, dates and moments as text and never as a clock's Date. */
export function openPool(connection: Connection, database: string, { size = 10, tenant }: PoolNeeds = {}): pg.Pool {
  const pool = new pg.Pool({
    ...address(connection, database),
    max: size,
    options: tenant === undefined ? oneWay : `${oneWay} -c app.tenant=${tenant}`,
    types: { getTypeParser },
    connectionTimeoutMillis: 15_000,
  })
  // An idle connection that the server ends is not a bug: the next piece of work opens another.
  pool.on('error', () => {})
  // Nor is one that ends between two statements: the next statement fails and says so. Unheard, it would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('connect', (client) => {
    client.query = keepingPlans<typeof client.query>(client.query.bind(client))
  })
  return pool
}

export function openDatabase<Schema>(pool: pg.Pool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

function address(connection: Connection, database: string): pg.PoolConfig {
  if ('url' in connection) return { connectionString: connection.url }
  const { socketFolder, port, user, password } = connection
  return { host: socketFolder, port, user, password, database }
}

const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
  if (oid === BIGINT) return Number
  if (oid === DATE) return String
  if (oid === TIMESTAMPTZ) return momentOf
  if (oid === BIGINT_ARRAY) return (text: string) => text.slice(1, -1).split(',').filter(Boolean).map(Number)
  return pg.types.getTypeParser(oid, 'text')
}) as typeof pg.types.getTypeParser

/** `2018-03-01 00:00:00.5+00` becomes `2018-03-01T00:00:00.500000Z`, so that moments compare as text; infinity stays. */
function momentOf(text: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?\+00$/.exec(text)
  if (!parts) return text
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(6, '0')}Z`
}

const OLDEST_SERVER = 150_000

/**
 * Refuses a login that row security does not bind: a superuser, or one with bypassrls, or the owner of the tables, or one that can
 * become any of these by `set role`; its pool would show everything to everybody. Refuses a server older than PostgreSQL 15. Fails
 * with `database`, also when nothing answers.
 */
export async function refuseUnfitServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ login: string; version: number; mighty: boolean }>(
      `select current_user as login, current_setting('server_version_num')::int as version,
        exists (select from pg_roles r where pg_has_role(current_user, r.oid, 'MEMBER') and (r.rolsuper or r.rolbypassrls
          or exists (select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relowner = r.oid)))
          as mighty`,
    )
    .catch((error: unknown) => {
      throw new AppError('database', { reason: 'unreachable' }, error)
    })
  const [row] = rows
  if (!row) return
  if (row.version < OLDEST_SERVER) throw new AppError('database', { reason: 'server-too-old', version: row.version })
  if (row.mighty) throw new AppError('database', { reason: 'login-too-mighty', login: row.login })
}
