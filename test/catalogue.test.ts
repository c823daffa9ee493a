import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withAdministrator } from './support/testCluster.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.drop())

/** The same question to both databases of an installation. */
async function ask<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  const { register: facts, keys } = register.names
  const both = [facts, keys].map((name) =>
    withAdministrator(inject('cluster'), name, async (client) => (await client.query<Row>(sql, [...values])).rows),
  )
  return (await Promise.all(both)).flat()
}

async function names(sql: string, values: readonly unknown[] = []): Promise<readonly string[]> {
  const rows = await ask<{ name: string }>(sql, values)
  return [...new Set(rows.map(({ name }) => name))].sort()
}

/** Those that the login of the application takes on: who works, who administers, and the program itself. */
const worn = [
  ...[
    'baken_administrator',
    'baken_analyst',
    'baken_auditor',
    'baken_caseworker',
    'baken_chat',
    'baken_manager',
    'baken_operator',
  ],
  ...['baken_partner', 'baken_scribe', 'baken_self', 'baken_sequencer', 'baken_staff'],
]
const ours = ['baken_owner', ...worn]
const logins = ['baken_app', 'baken_keys_app', 'baken_public']

test('every table is bound by row security, also for its owner, but those that hold nothing of a tenant', async () => {
  const unbound = await names(`select relname as name from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity)`)
  expect(unbound).toEqual(['coded_state', 'installation', 'migration'])
})

test('the tables outside of row security have no column of a tenant', async () => {
  const tenanted = await names(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and a.attname = 'tenant' and not c.relrowsecurity and c.relkind = 'r'`)
  expect(tenanted).toEqual([])
})

test('a view asks with the rights of who reads it', async () => {
  const deputies = await names(`select relname as name from pg_class where relkind in ('v', 'm')
    and relnamespace = 'public'::regnamespace and not coalesce(reloptions @> '{security_invoker=true}', false)`)
  expect(deputies).toEqual([])
})

test('no role of ours skips row security, makes roles, or makes databases', async () => {
  const rows = await ask<{ rolname: string; mighty: boolean }>(
    `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty from pg_roles
     where rolname like 'baken\\_%'`,
  )
  expect([...new Set(rows.map(({ rolname }) => rolname))].sort()).toEqual([...ours, ...logins].sort())
  expect(rows.filter(({ mighty }) => mighty)).toEqual([])
})

test('only the login of the application may become another role, and never the owner', async () => {
  const members = await names(`select m.rolname || ' as ' || r.rolname as name from pg_auth_members a
    join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member where m.rolname like 'baken\\_%'`)
  expect(members).toEqual(worn.map((role) => `baken_app as ${role}`))
  const inheriting = await names(`select rolname as name from pg_roles where rolname = any($1) and rolinherit`, [
    logins,
  ])
  expect(inheriting).toEqual([])
})

test('nothing of ours is granted to everybody', async () => {
  const open = await names(`
    select 'table ' || relname as name from pg_class, aclexplode(relacl) g
      where relnamespace = 'public'::regnamespace and g.grantee = 0
    union all select 'column ' || attname from pg_attribute join pg_class c on c.oid = attrelid, aclexplode(attacl) g
      where c.relnamespace = 'public'::regnamespace and g.grantee = 0
    union all select 'schema ' || nspname from pg_namespace, aclexplode(nspacl) g where nspname = 'public' and g.grantee = 0
    union all select 'function ' || proname from pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner))) g
      where pronamespace = 'public'::regnamespace and g.grantee = 0
      -- What an extension brings (btree_gist: support of indexes, no door to a table).
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`)
  expect(open).toEqual([])
})

/** What a role may do with tables, with a whole table or with some columns of it. */
function tableRights(role: string): Promise<readonly string[]> {
  return names(
    `select c.relname || ' ' || lower(r) as name from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) r
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p', 'm')
       and case r when 'DELETE' then has_table_privilege($1, c.oid, r) else has_any_column_privilege($1, c.oid, r) end`,
    [role],
  )
}

test('the public side reads and writes no table', async () => {
  expect(await tableRights('baken_public')).toEqual([])
})

test('the logins by themselves may read what the installation is, or the keys, and no table of cases', async () => {
  expect(await tableRights('baken_app')).toEqual(['installation select'])
  expect(await tableRights('baken_keys_app')).toEqual([
    ...['case_key delete', 'case_key insert', 'case_key select', 'tenant_key insert', 'tenant_key select'],
  ])
})

/** What each role may change or take away, in whole or in some columns. All else that is written stays. */
const mayChange: Readonly<Record<string, readonly string[]>> = {
  administrator: [
    ...[
      'api_client',
      'desk_reader',
      'identity_provider',
      'invitation',
      'mail_address',
      'notice',
      'principal',
      'staff_member',
    ],
  ],
  analyst: ['notice'],
  auditor: ['notice'],
  caseworker: [
    ...[
      'advice_request',
      'agenda_item',
      'break_glass',
      'case_grant',
      'case_history',
      'case_owner',
      'case_share',
      'case_state',
      'contact_opening',
    ],
    ...[
      'duty_handover',
      'duty_shift',
      'last_look',
      'notice',
      'practice_case',
      'pre_travel_file',
      'tour',
      'vault_opening',
    ],
  ],
  chat: ['chat_duty', 'conversation', 'conversation_read', 'conversation_recovery', 'desk_reader'],
  manager: [
    ...[
      'advice_request',
      'agenda_item',
      'break_glass',
      'case_history',
      'case_owner',
      'case_share',
      'case_state',
      'contact_opening',
      'duty_handover',
      'duty_shift',
      'knowledge_proposal',
      'last_look',
      'notice',
    ],
    ...['practice_case', 'pre_travel_file', 'tour', 'vault_opening'],
  ],
  operator: ['conversation'],
  partner: ['duty_shift', 'last_look', 'notice'],
  scribe: ['agenda_item', 'case_history', 'case_share', 'case_state', 'practice_case', 'tour'],
  self: ['draft', 'password', 'session', 'totp'],
  sequencer: ['log_head'],
  staff: ['knowledge_proposal', 'notice'],
}
const mayTakeAway: Readonly<Record<string, readonly string[]>> = {
  administrator: ['mail_address', 'team_member'],
  caseworker: ['agenda_item', 'calendar_feed', 'case_restriction', 'exclusion', 'name_token', 'pre_travel_token'],
  chat: ['chat_duty', 'conversation_key'],
  manager: ['agenda_item', 'calendar_feed', 'case_restriction', 'exclusion', 'name_token', 'pre_travel_token'],
  operator: ['name_token'],
  partner: ['calendar_feed'],
  scribe: ['agenda_item', 'name_token'],
  self: ['draft', 'passkey', 'recovery_code'],
  sequencer: ['log_queue'],
}

test('what was written can be changed and taken away by these roles in these tables, and nowhere else', async () => {
  for (const role of worn.map((name) => name.replace('baken_', ''))) {
    const rights = await tableRights(`baken_${role}`)
    const to = (right: string) =>
      rights.filter((each) => each.endsWith(` ${right}`)).map((each) => each.replace(` ${right}`, ''))
    expect([role, to('update')]).toEqual([role, mayChange[role]])
    expect([role, to('delete')]).toEqual([role, mayTakeAway[role] ?? []])
  }
})

test('of the history only the end of knowing can be changed', async () => {
  const { rows } = await register.asAdministrator((client) =>
    client.query(`select distinct attname as name from pg_attribute, unnest(array['baken_caseworker', 'baken_manager', 'baken_scribe']) role
      where attrelid = 'case_history'::regclass and attnum > 0 and has_column_privilege(role, attrelid, attname, 'UPDATE')`),
  )
  expect(rows).toEqual([{ name: 'known_to' }])
})

test('a database lets in its own logins and nobody else', async () => {
  const { templates } = inject('cluster')
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ datname: string; grantee: string }>(
      `select datname, coalesce(rolname, 'everybody') as grantee from pg_database, aclexplode(datacl) g
        left join pg_roles r on r.oid = g.grantee
        where datname = any($1) and grantee <> datdba order by datname desc, grantee`,
      [[templates.register, templates.keys]],
    ),
  )
  expect(rows).toEqual([
    { datname: templates.register, grantee: 'baken_app' },
    { datname: templates.register, grantee: 'baken_public' },
    { datname: templates.keys, grantee: 'baken_keys_app' },
  ])
})

test('who counts does not learn the numbers of cases', async () => {
  const columns = await register.asAdministrator((client) =>
    client.query(`select has_column_privilege('baken_analyst', 'case_state', 'number', 'SELECT') as number,
      has_table_privilege('baken_analyst', 'event_sealed', 'SELECT') as sealed`),
  )
  expect(columns.rows).toEqual([{ number: false, sealed: false }])
})
