import pg from 'pg'
import type { OrganisationKind, Role } from '../domain/access/roles.ts'
import { isMigrated, makeRoles, migrate } from './migrate.ts'

/** The databases of one installation: facts in one, keys in the other. */
export type DatabaseNames = { readonly register: string; readonly keys: string }

export const databaseNames: DatabaseNames = { register: 'baken', keys: 'baken_keys' }

/** The logins that need a password; each process is given its own only. */
export const logins = ['baken_app', 'baken_keys_app', 'baken_public'] as const

export type Login = (typeof logins)[number]

/** How to reach any database of a cluster as somebody who may make roles and databases. */
export type Administrator = (database: string) => pg.ClientConfig

/** What a new installation is made as. Whether it is a demo is fixed for good. */
export type Installation = {
  readonly demo: boolean
  readonly tenant: { readonly code: string; readonly profile: string; readonly timeZone: string }
}

const PREPARING = 7019

/**
 * Makes what is missing: roles, both databases, the newest schema, the first tenant with its built-in operator.
 * Harmless when all is there; several processes at once do it one after the other.
 */
export async function prepare(
  administrator: Administrator,
  names: DatabaseNames,
  passwords: Readonly<Record<Login, string>>,
  installation: Installation,
): Promise<void> {
  await withClient(administrator('postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [PREPARING])
    await makeRoles(client)
    // The databases that every cluster has are nobody's, and hold nothing; a login has no business there.
    await client.query('revoke connect, temporary on database postgres, template1 from public')
    for (const login of logins) {
      await client.query(`alter role ${login} password ${client.escapeLiteral(passwords[login])}`)
    }
    await makeDatabase(client, names.keys, ['baken_keys_app'])
    await makeDatabase(client, names.register, ['baken_app', 'baken_public'])
    await withClient(administrator(names.keys), (keys) => migrate(keys, 'keys'))
    await withClient(administrator(names.register), async (register) => {
      await migrate(register, 'register')
      await install(register, installation)
    })
  })
}

/** Whether nothing is missing. Cheap, so that every command can ask. */
export async function isPrepared(administrator: Administrator, names: DatabaseNames): Promise<boolean> {
  if (!(await databaseExists(administrator, names.register))) return false
  const keys = await withClient(administrator(names.keys), (client) => isMigrated(client, 'keys'))
  return withClient(administrator(names.register), async (client) => {
    if (!keys || !(await isMigrated(client, 'register'))) return false
    return (await client.query('select from installation')).rowCount === 1
  })
}

/** Whether a database of this name is there, in whatever state. */
export async function databaseExists(administrator: Administrator, name: string): Promise<boolean> {
  return withClient(administrator('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    return rowCount === 1
  })
}

async function makeDatabase(client: pg.Client, name: string, mayConnect: readonly Login[]): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} owner baken_owner`)
  await closeDatabase(client, name, mayConnect)
}

/** The owner's, and open to these logins only. */
export async function closeDatabase(client: pg.Client, name: string, mayConnect: readonly Login[]): Promise<void> {
  const database = client.escapeIdentifier(name)
  const { rowCount } = await client.query(
    `select from pg_database where datname = $1 and pg_get_userbyid(datdba) = 'baken_owner'`,
    [name],
  )
  if (rowCount === 0) await client.query(`alter database ${database} owner to baken_owner`)
  await client.query('set role baken_owner')
  await client.query(`revoke all on database ${database} from public`)
  await client.query(`grant connect on database ${database} to ${mayConnect.join(', ')}`)
  await client.query('reset role')
}

/** The first tenant, unless there is one: then the installation stays what it was made as. */
export async function install(client: pg.Client, { demo, tenant }: Installation): Promise<void> {
  await client.query('begin')
  await client.query('set local role baken_owner')
  const { rowCount } = await client.query('insert into installation (demo) values ($1) on conflict do nothing', [demo])
  if (rowCount === 1) {
    await client.query('insert into tenant (id, code, profile, time_zone) values (1, $1, $2, $3)', [
      tenant.code,
      tenant.profile,
      tenant.timeZone,
    ])
    const organisation = await addOrganisation(client, 1, 'hub', `Hub ${tenant.code.toUpperCase()}`)
    await addPerson(client, { tenant: 1, name: 'operator', role: 'operator', organisation, invented: false })
  }
  await client.query('commit')
}

/** An organisation of a tenant; gives its number. Runs as the owner. */
export async function addOrganisation(
  client: pg.ClientBase,
  tenant: number,
  kind: OrganisationKind,
  name: string,
): Promise<number> {
  const id = await addPrincipal(client, tenant, 'organisation', name)
  await client.query('insert into organisation (tenant, id, kind) values ($1, $2, $3)', [tenant, id, kind])
  return id
}

type NewPerson = {
  readonly tenant: number
  readonly name: string
  readonly role: Role
  readonly organisation: number
  readonly invented: boolean
}

/** A member of staff; gives the person's number. The database refuses a role that the organisation has not. Runs as the owner. */
export async function addPerson(client: pg.ClientBase, person: NewPerson): Promise<number> {
  const { tenant, name, role, organisation, invented } = person
  const id = await addPrincipal(client, tenant, 'person', name)
  await client.query(
    `insert into staff_member (tenant, person, role, invented, organisation, organisation_kind)
      select $1, $2, $3, $4, id, kind from organisation where tenant = $1 and id = $5`,
    [tenant, id, role, invented, organisation],
  )
  return id
}

/** A team of people; gives its number. Runs as the owner. */
export async function addTeam(
  client: pg.ClientBase,
  tenant: number,
  name: string,
  people: readonly number[],
): Promise<number> {
  const team = await addPrincipal(client, tenant, 'team', name)
  for (const person of people) {
    await client.query('insert into team_member (tenant, team, person) values ($1, $2, $3)', [tenant, team, person])
  }
  return team
}

async function addPrincipal(client: pg.ClientBase, tenant: number, kind: string, name: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    'insert into principal (tenant, kind, name) values ($1, $2, $3) returning id',
    [tenant, kind, name],
  )
  const [row] = rows
  if (!row) throw new Error('a principal was not given a number')
  return row.id
}

/** A connection for one piece of work. */
export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
