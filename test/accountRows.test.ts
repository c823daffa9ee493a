import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { makeWithSelf } from '../src/store/access/account/withSelf.ts'
import { findInstallation } from '../src/store/access/installation.ts'
import type { WithActor } from '../src/store/withActor.ts'
import { type AccountWorld, type Member, openAccountWorld } from './support/accountWorld.ts'

let world: AccountWorld
let anna: Member
let marit: Member
/** An administrator of another tenant. */
let otherwhere: Actor
let withSelf: WithActor

const own = [
  'passkey',
  'password',
  'totp',
  'recovery_code',
  'session',
  'draft',
  'oidc_identity',
  'staff_member',
] as const

beforeAll(async () => {
  world = await openAccountWorld()
  withSelf = makeWithSelf(world.register.withActor)
  anna = await world.firstAdministrator()
  marit = await world.join(anna, 'marit')
  for (const { actor } of [anna, marit]) await giveEverything(actor)
  const tenant = { code: 'be', hub: 'Hub België', profile: 'nl', timeZone: 'Europe/Brussels' }
  await world.setUp.tenant(world.register.operator, tenant)
  const there = await findInstallation(world.register.db, 'be')
  otherwhere = { ...anna.actor, tenant: there?.operator.tenant ?? 0 }
})
afterAll(() => world.drop())

/** A row of this person in each table of their own. */
async function giveEverything(actor: Actor): Promise<void> {
  const { tenant, person } = actor
  await world.accounts.own.beginTotp(actor)
  await world.accounts.own.makeRecoveryCodes(actor)
  await world.accounts.drafts.save(actor, 'cases/new', 'x')
  await world.sql(`insert into password (tenant, person, hash) values (${tenant}, ${person}, '$argon2id$x')`)
  await world.sql(`insert into identity_provider (tenant, organisation, issuer, client_id, client_secret, acr_values, amr_values, slug)
    values (${tenant}, 1, 'https://x.example', 'x', '', '{}', '{}', 'slug-of-person-${person}')`)
  await world.sql(`insert into oidc_identity (tenant, provider, subject, person)
    select tenant, id, 'subject', ${person} from identity_provider where slug = 'slug-of-person-${person}'`)
}

async function count(door: WithActor, actor: Actor, table: string): Promise<{ all: number; own: number }> {
  return door(actor, async (tx) => {
    const { rows } = await sql<{ all: number; own: number }>`select count(*)::int as all,
      count(*) filter (where tenant = ${actor.tenant} and person = ${actor.person})::int as own from ${sql.table(table)}`.execute(
      tx,
    )
    return rows[0] ?? { all: -1, own: -1 }
  })
}

const attempt = (door: WithActor, actor: Actor, statement: RawBuilder<unknown>): Promise<number> =>
  door(actor, async (tx) => Number((await statement.execute(tx)).numAffectedRows ?? 0n))

test.each(own)("of %s people see their own rows and no others, under the role for one's own account", async (table) => {
  for (const { actor } of [anna, marit]) {
    const seen = await count(withSelf, actor, table)
    expect(seen.own).toBeGreaterThan(0)
    expect(seen.all).toBe(seen.own)
  }
  expect((await count(withSelf, { ...marit.actor, tenant: otherwhere.tenant }, table)).all).toBe(0)
})

test('people see their own tenant, and by its providers only public names', async () => {
  await withSelf(marit.actor, async (tx) => {
    expect((await sql<{ code: string }>`select code from tenant`.execute(tx)).rows).toEqual([{ code: 'nl' }])
    expect((await sql`select slug from identity_provider`.execute(tx)).rows).toHaveLength(2)
  })
  const secret = sql`select client_secret from identity_provider`
  await expect(attempt(withSelf, marit.actor, secret)).rejects.toThrow('permission denied')
})

test('nobody gives, changes or takes away an authenticator, session or draft of somebody else', async () => {
  const { tenant, person } = anna.actor
  const key = sql`tenant = ${tenant} and person = ${person}`
  for (const adding of [
    sql`insert into password (tenant, person, hash) values (${tenant}, ${person}, '$argon2id$y')`,
    sql`insert into recovery_code (tenant, person, hash) values (${tenant}, ${person}, ${Buffer.alloc(32)})`,
    sql`insert into draft (tenant, person, form, sealed) values (${tenant}, ${person}, 'other', '')`,
    sql`insert into totp (tenant, person, pending) values (${tenant}, ${person}, '')`,
  ]) {
    await expect(attempt(withSelf, marit.actor, adding)).rejects.toThrow('row-level security')
  }
  for (const changing of [
    sql`delete from passkey where ${key}`,
    sql`delete from recovery_code where ${key}`,
    sql`delete from draft where ${key}`,
    sql`update password set hash = '$argon2id$y' where ${key}`,
    sql`update totp set pending = '' where ${key}`,
    sql`update session set ended_at = now(), ended_why = 'signed_out', token_hash = null where ${key}`,
  ]) {
    expect(await attempt(withSelf, marit.actor, changing)).toBe(0)
  }
})

test('nobody can give a session another person, another browser or more time', async () => {
  for (const column of ['person', 'kind', 'ends', 'fingerprint', 'idle_seconds', 'prefixes']) {
    const changing = sql`update session set ${sql.ref(column)} = ${sql.ref(column)}`
    await expect(attempt(withSelf, marit.actor, changing)).rejects.toThrow('permission denied')
  }
})

test("under the role of one's work nothing that somebody signs in with can be read", async () => {
  const { rows } = await world.register.asAdministrator((client) =>
    client.query(`select distinct r.rolname, c.relname from pg_roles r, pg_class c
      where r.rolname like 'baken\\_%' and r.rolname not in ('baken_owner', 'baken_self') and c.relnamespace = 'public'::regnamespace
        and c.relname in ('passkey', 'password', 'totp', 'recovery_code', 'oidc_identity', 'ceremony', 'sign_in_attempt', 'known_device', 'draft')
        and has_any_column_privilege(r.rolname, c.oid, 'SELECT, INSERT, UPDATE')`),
  )
  expect(rows).toEqual([])
})

const withActor: WithActor = (actor, work) => world.register.withActor(actor, work)

test('an administrator adds people, organisations, links and providers to the own tenant, and to no other', async () => {
  const { person } = anna.actor
  const elsewhere = otherwhere.tenant
  for (const adding of [
    sql`insert into principal (tenant, kind, name) values (${elsewhere}, 'person', 'x')`,
    sql`insert into organisation (tenant, id, kind) values (1, ${person}, 'hub')`,
    sql`insert into organisation (tenant, id, kind) values (${elsewhere}, 1, 'shelter')`,
    sql`insert into identity_provider (tenant, organisation, issuer, client_id, client_secret, acr_values, amr_values, slug)
      values (${elsewhere}, 1, 'https://x.example', 'x', '', '{}', '{}', 'another-slug')`,
  ]) {
    await expect(attempt(withActor, anna.actor, adding)).rejects.toThrow('row-level security')
  }
  expect(
    await attempt(withActor, anna.actor, sql`insert into principal (tenant, kind, name) values (1, 'person', 'x')`),
  ).toBe(1)
})

test('an administrator makes accounts that wait for their owner, and no active, invented or built-in ones', async () => {
  const row = (role: string, status: string, invented: boolean) =>
    sql`insert into staff_member (tenant, person, role, invented, organisation, organisation_kind, status)
      select 1, max(id), ${role}, ${invented}, 1, 'hub', ${status} from principal where kind = 'person' and name = 'x'`
  for (const wrong of [row('caseworker', 'active', false), row('caseworker', 'invited', true)]) {
    await expect(attempt(withActor, anna.actor, wrong)).rejects.toThrow('row-level security')
  }
  expect(await attempt(withActor, anna.actor, row('caseworker', 'invited', false))).toBe(1)
})

test('an administrator changes others, never their own account, the built-in one, or one of another tenant', async () => {
  const changing = (person: number, tenant = 1) =>
    sql`update staff_member set status = 'active' where tenant = ${tenant} and person = ${person}`
  expect(await attempt(withActor, anna.actor, changing(marit.actor.person))).toBe(1)
  expect(await attempt(withActor, anna.actor, changing(anna.actor.person))).toBe(0)
  expect(await attempt(withActor, anna.actor, changing(world.register.operator.person))).toBe(0)
  expect(await attempt(withActor, otherwhere, changing(marit.actor.person))).toBe(0)
  await expect(attempt(withActor, anna.actor, sql`update staff_member set sign_in_name = 'x'`)).rejects.toThrow(
    'permission denied',
  )
  const built = sql`update staff_member set role = 'operator' where person = ${marit.actor.person}`
  await expect(attempt(withActor, anna.actor, built)).rejects.toThrow('row-level security')
})

test('a link is in the name of who made it, never for oneself, and seen and ended in the own tenant only', async () => {
  const link = (person: number, by: number) => sql`insert into invitation (tenant, person, token_hash, made_by, until)
    values (1, ${person}, ${Buffer.alloc(32, person)}, ${by}, now() + interval '1 day')`
  await expect(attempt(withActor, anna.actor, link(anna.actor.person, anna.actor.person))).rejects.toThrow(
    'row-level security',
  )
  await expect(attempt(withActor, anna.actor, link(marit.actor.person, marit.actor.person))).rejects.toThrow(
    'row-level security',
  )
  expect(await attempt(withActor, anna.actor, link(marit.actor.person, anna.actor.person))).toBe(1)
  const ending = sql`update invitation set ended = now() where person = ${marit.actor.person} and ended is null and used is null`
  const seen = sql`select id from invitation`
  expect(await withActor(otherwhere, async (tx) => (await seen.execute(tx)).rows.length)).toBe(0)
  expect(await attempt(withActor, otherwhere, ending)).toBe(0)
  expect(await attempt(withActor, anna.actor, ending)).toBe(1)
  await expect(attempt(withActor, anna.actor, sql`select token_hash from invitation`)).rejects.toThrow(
    'permission denied',
  )
})

test('providers are seen and removed in the own tenant only, and their secret never comes out', async () => {
  const removing = sql`update identity_provider set removed = now()`
  expect(
    await withActor(otherwhere, async (tx) => (await sql`select id from identity_provider`.execute(tx)).rows.length),
  ).toBe(0)
  expect(await attempt(withActor, otherwhere, removing)).toBe(0)
  expect(await attempt(withActor, anna.actor, removing)).toBe(2)
  await expect(attempt(withActor, anna.actor, sql`select client_secret from identity_provider`)).rejects.toThrow(
    'permission denied',
  )
})
