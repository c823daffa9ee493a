import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Actor, sequencerOf } from '../src/domain/access/actor.ts'
import { type DatabaseRole, databaseRoleOf, type Role, roles } from '../src/domain/access/roles.ts'
import { openDatabase, openPool } from '../src/store/connect.ts'
import { makeWithActor } from '../src/store/withActor.ts'
import { populate, settle } from './accessSetup.ts'
import { people, tenants, worldCase } from './accessWorld.ts'
import { actorWith } from './support/actorWith.ts'
import { configOf } from './support/testCluster.ts'
import { connectionAs, openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

/** Everything that a tenant can have, in both tenants, and all of it open to person 101 of each. */
beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
  const until = Number.POSITIVE_INFINITY
  const opened = {
    caseId: 901,
    grants: people.map((principal) => ({ principal, until, kind: 'team' as const })),
    shares: [
      { organisation: 301, areas: ['verification'], until, givenBy: 102, confirmed: false, ended: false },
    ] as const,
    excluded: [103],
    readers: [101],
    owner: 101,
    glass: [{ person: 101, reviewed: false }],
  }
  await populate(
    register,
    tenants.map((tenant) => worldCase({ tenant, ...opened })),
  )
  await register.asAdministrator(async (client) => {
    for (const tenant of tenants) {
      await client.query(`
        insert into advice_request values (${tenant}, 5, 1, 'A-5', '2018-01-01', 'phone', 'school', 'abandonment', now());
        insert into import_file (tenant, name, sha256, person) values (${tenant}, 'x.csv', sha256('x'), 101);
        insert into log_queue (tenant, stream, version, leaf) values (${tenant}, 901, 2, sha256('x'));
        insert into log_leaf values (${tenant}, 0, 901, 1, sha256('x'));
        insert into log_head values (${tenant}, 1, array[sha256('x')]);
        insert into access_log (tenant, person, role, action, purpose, cases) values (${tenant}, 101, 'manager', 'read', 'none', '{}');
        insert into team_member values (${tenant}, 201, 101);
        insert into session (tenant, token_hash, person, ends, kind, method, device, fingerprint, address, prefixes, idle_seconds)
          values (${tenant}, sha256('${tenant}'), 101, now() + interval '1 hour', 'full', 'demo', 'x', sha256('x'), '127.0.0.1', '{127.0.0.0}', 900)`)
    }
  })
})
afterAll(() => register.drop())

/** The tables that row security binds, with the column that says whose a row is; missing for those that are nobody's but the owner's. */
async function boundTables(): Promise<readonly { name: string; column: 'id' | 'tenant' | null }[]> {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ name: string; column: 'id' | 'tenant' | null }>(`
      select relname as name, case when relname = 'tenant' then 'id' else attname end as column from pg_class
      left join pg_attribute on attrelid = pg_class.oid and attname = 'tenant' and not attisdropped
      where relkind = 'r' and relrowsecurity and relnamespace = 'public'::regnamespace order by relname`),
  )
  return rows
}

function actorOf(role: Role, tenant: number): Actor {
  if (role === 'sequencer') return sequencerOf(tenant)
  const actor = actorWith({ tenant, person: 101, role, principals: [101, 201] })
  return databaseRoleOf(role) === 'partner' ? { ...actor, organisation: 301 } : actor
}

/** The tenants whose rows a query sees that forgets everything; refused when the role may not read the table at all. */
async function tenantsSeen(actor: Actor, table: string, column: string): Promise<readonly number[] | 'refused'> {
  const query = sql<{ tenant: number }>`select distinct ${sql.ref(column)} as tenant from ${sql.table(table)}`
  try {
    return await register.withActor(actor, async (tx) => (await query.execute(tx)).rows.map(({ tenant }) => tenant))
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'refused'
    throw error
  }
}

/** What each role of the database finds rows in, here where everything has rows; a senior also reads exclusions. */
const readable: Readonly<Record<DatabaseRole, readonly string[]>> = {
  caseworker: [
    ...['advice_request', 'break_glass', 'case_grant', 'case_history', 'case_owner', 'case_restriction', 'case_share'],
    ...['case_state', 'event', 'event_sealed', 'import_file', 'organisation', 'principal', 'staff_member'],
    ...['team_member', 'tenant'],
  ],
  manager: [
    ...['advice_request', 'break_glass', 'case_grant', 'case_history', 'case_owner', 'case_restriction', 'case_share'],
    ...['case_state', 'event', 'event_sealed', 'exclusion', 'import_file', 'organisation', 'principal', 'staff_member'],
    ...['team_member', 'tenant'],
  ],
  partner: [
    ...['case_restriction', 'case_share', 'case_state', 'event', 'event_sealed', 'organisation', 'principal', 'tenant'],
  ],
  staff: ['organisation', 'principal', 'tenant'],
  analyst: [
    ...['advice_request', 'case_history', 'case_state', 'event', 'import_file', 'organisation', 'principal', 'tenant'],
  ],
  auditor: [
    'access_log',
    'break_glass',
    'organisation',
    'principal',
    'session',
    'staff_member',
    'team_member',
    'tenant',
  ],
  administrator: ['organisation', 'principal', 'staff_member', 'team_member', 'tenant'],
  operator: [
    ...['advice_request', 'case_grant', 'case_history', 'case_state', 'event', 'event_sealed'],
    ...['import_file', 'organisation', 'principal', 'tenant'],
  ],
  sequencer: ['log_head', 'log_leaf', 'log_queue'],
}

function readableBy(role: Role): readonly string[] {
  const own = readable[databaseRoleOf(role)]
  return role === 'senior' ? [...own, 'exclusion'].sort() : own
}

test.each(roles)('as %s, a forgetful query sees rows of its own tenant, and of no other', async (role) => {
  const all = await boundTables()
  expect(all.length).toBeGreaterThan(20)
  for (const tenant of tenants) {
    const actor = actorOf(role, tenant)
    const seen = await Promise.all(
      all.flatMap(({ name, column }) =>
        column ? [tenantsSeen(actor, name, column).then((found) => [name, found] as const)] : [],
      ),
    )
    const withRows = seen.filter(([, found]) => found !== 'refused' && found.length > 0)
    expect(withRows.map(([, found]) => found)).toEqual(withRows.map(() => [tenant]))
    expect(withRows.map(([table]) => table)).toEqual(readableBy(role))
  }
})

const sealedTables = ['event_sealed', 'document_content', 'name_token', 'pre_travel_content', 'pre_travel_token']

test.each([
  'administrator',
  'auditor',
  'privacy_officer',
  'analyst',
  'chat_worker',
  'knowledge_editor',
  'sequencer',
] as const)(
  'the role %s, which works on no case, is refused by the database whatever is sealed in cases and what has to be done in them',
  async (role) => {
    for (const table of [...sealedTables, 'agenda_item']) {
      expect([table, await tenantsSeen(actorOf(role, 1), table, 'tenant')]).toEqual([table, 'refused'])
    }
  },
)

test.each(['event', 'case_state', 'case_history', 'event_sealed', 'case_share', 'case_grant'])(
  'who administers accounts is refused the table %s by the database',
  async (table) => {
    expect(await tenantsSeen(actorOf('administrator', 1), table, 'tenant')).toBe('refused')
  },
)

test('a table that says of no row whose it is, can be read by no role', async () => {
  for (const { name, column } of await boundTables()) {
    if (column) continue
    for (const role of roles) {
      const query = sql`select from ${sql.table(name)}`
      await expect(register.withActor(actorOf(role, 1), (tx) => query.execute(tx))).rejects.toMatchObject({
        code: '42501',
      })
    }
  }
})

test('the sequencer takes leaves of its own tenant only, and keeps no other head', async () => {
  await expect(
    register.withActor(sequencerOf(1), async (tx) => {
      const taken = await sql<{ tenant: number }>`delete from log_queue returning tenant`.execute(tx)
      expect(taken.rows).toEqual([{ tenant: 1 }])
      const moved = await sql<{ tenant: number }>`update log_head set size = 2 returning tenant`.execute(tx)
      expect(moved.rows).toEqual([{ tenant: 1 }])
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  for (const foreign of [
    sql`insert into log_leaf values (2, 1, 901, 2, sha256('x'))`,
    sql`insert into log_head values (3, 0, '{}')`,
  ]) {
    await expect(register.withActor(sequencerOf(1), (tx) => foreign.execute(tx))).rejects.toMatchObject({
      code: '42501',
    })
  }
})

test('a login that has taken no role sees no table of a tenant', async () => {
  for (const { name } of await boundTables()) {
    await expect(sql`select from ${sql.table(name)}`.execute(register.db)).rejects.toMatchObject({ code: '42501' })
  }
})

test('a role without a tenant sees no row', async () => {
  const client = await register.pool.connect()
  try {
    for (const role of new Set(roles.map(databaseRoleOf))) {
      for (const table of readable[role]) {
        await client.query(`begin; set local role baken_${role}`)
        const { rowCount } = await client.query(`select from ${table}`)
        await client.query('rollback')
        expect([role, table, rowCount]).toEqual([role, table, 0])
      }
    }
  } finally {
    client.release()
  }
})

test('a pooled connection carries nothing of the actor who had it before', async () => {
  const pool = openPool(connectionAs('baken_app', register.names.register), register.names.register, { size: 1 })
  const withActor = makeWithActor(openDatabase(pool))
  const left = `select current_user as role, current_setting('app.tenant', true) as tenant, current_setting('app.person', true) as person,
    current_setting('app.principals', true) as principals, pg_backend_pid() as process`
  try {
    const before = await pool.query(left)
    await withActor(actorOf('manager', 1), async (tx) => sql`select 1`.execute(tx))
    await expect(withActor(actorOf('manager', 2), (tx) => sql`select 1 / 0`.execute(tx))).rejects.toThrow('division')
    const after = await pool.query(left)
    const process = before.rows[0]?.process
    expect(after.rows).toEqual([{ role: 'baken_app', tenant: '', person: '', principals: '', process }])
    await expect(pool.query('select * from case_state')).rejects.toThrow('permission denied')
  } finally {
    await pool.end()
  }
})

test('row security is no boundary against injected SQL: the login itself may name another tenant, so no SQL is made of text', async () => {
  const seen = await register.withActor(actorOf('manager', 1), async (tx) => {
    await sql`select set_config('app.tenant', '2', true)`.execute(tx)
    return (await sql<{ tenant: number }>`select tenant from case_state`.execute(tx)).rows
  })
  expect(seen).toEqual([{ tenant: 2 }])
})

test('injected SQL becomes neither the owner nor a superuser', async () => {
  for (const role of ['baken_owner', 'postgres']) {
    const become = register.withActor(actorOf('manager', 1), (tx) =>
      sql`select set_config('role', ${role}, true)`.execute(tx),
    )
    await expect(become).rejects.toThrow()
  }
})

test('the public login can become no role, and can read no row', async () => {
  const { passwords, administrator } = inject('cluster')
  const login = { user: 'baken_public', password: passwords.baken_public }
  const client = new pg.Client(configOf(administrator, register.names.register, login))
  await client.connect()
  try {
    for (const role of new Set(roles.map(databaseRoleOf))) {
      await expect(client.query(`set role baken_${role}`)).rejects.toThrow('permission denied')
    }
    for (const { name } of await boundTables()) {
      await expect(client.query(`select from ${name}`)).rejects.toThrow('permission denied')
    }
    expect((await client.query('select is_demo()')).rows).toEqual([{ is_demo: true }])
  } finally {
    await client.end()
  }
})
