import fc from 'fast-check'
import type pg from 'pg'
import type { Actor } from '../src/domain/access/actor.ts'
import { areaOfEvent, areaOfPart } from '../src/domain/access/caseAreas.ts'
import type { Role } from '../src/domain/access/roles.ts'
import {
  actors,
  confirmerOf,
  kindOf,
  people,
  teams,
  tenants,
  type World,
  type WorldCase,
  worlds,
} from './accessWorld.ts'
import { HUB } from './support/actorWith.ts'
import type { TestRegister } from './support/testRegister.ts'

/** Each case has an event of every type, and one that is in no area. */
export const eventTypes = [...Object.keys(areaOfEvent), 'note_added']
/** Its first event has every sealed part, and some that are in no area: addresses, and what commits to the others. */
export const parts = [...Object.keys(areaOfPart), 'contact_details', 'place_abroad', 'shelter_address', 'salt']

/** What is there in every run: a second tenant, and people, teams and organisations of both. */
export async function settle(register: TestRegister): Promise<void> {
  const organisations = Object.keys(kindOf).map(Number)
  await register.asAdministrator(async (client) => {
    await client.query(`insert into tenant values (2, 'other', 'nl', 'Europe/Amsterdam')`)
    await client.query(
      `insert into principal (tenant, id, kind, name) overriding system value
       select t, p, case when p < 200 then 'person' when p < 300 then 'team' else 'organisation' end, 'somebody'
       from unnest($1::int[]) t, unnest($2::int[]) p union all select 2, $3, 'organisation', 'hub'`,
      [tenants, [...people, ...teams, ...organisations], HUB],
    )
    await client.query(
      `insert into organisation (tenant, id, kind) select t, id, kind from unnest($1::int[]) t, unnest($2::int[], $3::text[]) o(id, kind)
       union all select 2, $4, 'hub'`,
      [tenants, organisations, organisations.map((id) => kindOf[id]), HUB],
    )
    await client.query(
      `insert into staff_member (tenant, person, role, invented, organisation, organisation_kind)
       select t, p, 'caseworker', true, $3, 'hub' from unnest($1::int[]) t, unnest($2::int[]) p`,
      [tenants, people, HUB],
    )
    await client.query(
      `insert into coded_state (topic, victim_group, place, outcome) values ('abandonment', 'minor', 'abroad', 'open')`,
    )
  })
}

const inserts: readonly (readonly [string, readonly unknown[]])[] = [
  [
    `insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
     select tenant, id, v, type, '2018-01-01', now(), '2018-01-01', 101, '{}', sha256('x')
     from given, unnest($3::text[]) with ordinality e(type, v)`,
    [eventTypes],
  ],
  [`insert into event_sealed select tenant, id, 1, part, 'x' from given, unnest($3::text[]) part`, [parts]],
  [
    `insert into case_state (tenant, case_id, version, number, reported_on, case_year, channel, reporter_role, topic_reported,
       topic, country, place, tie, sex, age_band, victim_group, phase, changed)
     select tenant, id, 2, 'C-' || id, '2018-01-01', 2018, 'phone', 'school', 'abandonment', 'abandonment', 'MA', 'abroad', 'permit',
       'female', '18-20', 'minor', 'reported', now() from given`,
    [],
  ],
  [
    `insert into case_history select tenant, given.id, 2018, '2018-01-01', 'infinity', '2018-01-01', 'infinity', s.id
     from given, (select id from coded_state limit 1) s`,
    [],
  ],
]

const emptied = [
  ...['event_sealed', 'event', 'case_state', 'case_history'],
  ...['case_grant', 'case_share', 'case_owner', 'case_restriction', 'exclusion', 'break_glass'],
]

/** Puts a world in the place of the one before. */
export async function populate(register: TestRegister, world: World): Promise<void> {
  await register.asAdministrator(async (client) => {
    await client.query('begin; set local synchronous_commit = off')
    for (const table of emptied) await client.query(`delete from ${table}`)
    const ids = [world.map(({ tenant }) => tenant), world.map(({ caseId }) => caseId)]
    const given = 'with given as (select * from unnest($1::int[], $2::bigint[]) as g(tenant, id))'
    for (const [insert, values] of inserts) await client.query(`${given} ${insert}`, [...ids, ...values])
    for (const worldCase of world) await addAccess(client, worldCase)
    await client.query('commit')
  })
}

async function addAccess(client: pg.Client, worldCase: WorldCase): Promise<void> {
  const { tenant, caseId, grants, excluded, readers, owner, glass } = worldCase
  const add = (table: string, ...values: readonly unknown[]) =>
    client.query(`insert into ${table} values ($1, $2${values.map((_, n) => `, $${n + 3}`).join('')})`, [
      ...[tenant, caseId],
      ...values,
    ])
  for (const { principal, until, kind } of grants) {
    await add('case_grant (tenant, case_id, principal, until, kind)', principal, moment(until), kind)
  }
  for (const person of excluded) await add('exclusion (tenant, case_id, person, made_by)', person, 101)
  if (readers) await add('case_restriction (tenant, case_id, readers, made_by)', readers, 101)
  if (owner) await add('case_owner (tenant, case_id, person)', owner)
  for (const { person, reviewed } of glass) {
    const review = reviewed ? [person === 101 ? 102 : 101, moment(Date.now()), 'justified'] : [null, null, null]
    const row = [person, moment(Date.now()), moment(Date.now() + 1_800_000), 'x', ...review]
    await add('break_glass (tenant, case_id, person, begun, until, reason, reviewed_by, reviewed_at, verdict)', ...row)
  }
  await addShares(client, worldCase)
}

async function addShares(client: pg.Client, { tenant, caseId, shares }: WorldCase): Promise<void> {
  for (const share of shares) {
    const { organisation, areas, until, givenBy, confirmed, ended } = share
    await client.query(
      `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, given_at, until,
         confirmed_by, confirmed_at, ended_by, ended_at)
       select $1, $2, $3, $4, $5, 'consent', 'return', $6, '2019-01-01', $7, $8::int, case when $8::int is not null then now() end,
         $9::int, case when $9::int is not null then now() end`,
      [
        ...[tenant, caseId, organisation, kindOf[organisation], areas, givenBy, moment(until)],
        ...[confirmed ? confirmerOf(share) : null, ended ? givenBy : null],
      ],
    )
  }
}

function moment(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : 'infinity'
}

/** Random worlds, in each of them a few people of these roles. */
export async function forEachWorld(
  register: TestRegister,
  roles: readonly Role[],
  check: (world: World, actor: Actor) => Promise<void>,
  { runs = 25, group = 4 } = {},
): Promise<void> {
  const some = fc.array(actors(roles), { minLength: group, maxLength: group })
  const property = fc.asyncProperty(worlds, some, async (world, actors) => {
    await populate(register, world)
    for (const actor of actors) await check(world, actor)
  })
  await fc.assert(property, { numRuns: runs })
}
