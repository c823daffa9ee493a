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
  type WorldShare,
  worlds,
} from './accessWorld.ts'
import { HUB } from './support/actorWith.ts'
import type { TestRegister } from './support/testRegister.ts'

/** Each case has an event of every type, and one that is in no area. */
export const eventTypes = [...Object.keys(areaOfEvent), 'case_linked']
/** Its first event has every sealed part, and some that are in no area: addresses, and what commits to the others. */
export const parts = [...Object.keys(areaOfPart), 'place_abroad', 'shelter_address', 'salt']

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
       topic, country, place, place_now, tie, sex, age_band, victim_group, phase, changed)
     select tenant, id, 2, 'C-' || id, '2018-01-01', 2018, 'phone', 'school', 'abandonment', 'abandonment', 'MA', 'abroad', 'abroad', 'permit',
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
    const empty = emptied.map((table) => `delete from ${table}`)
    await client.query(`begin; set local synchronous_commit = off; ${empty.join('; ')}`)
    const ids = [world.map(({ tenant }) => tenant), world.map(({ caseId }) => caseId)]
    const given = 'with given as (select * from unnest($1::int[], $2::bigint[]) as g(tenant, id))'
    for (const [insert, values] of inserts) await client.query(`${given} ${insert}`, [...ids, ...values])
    for (const [table, columns, rowsOf] of opening) {
      const rows = world.flatMap((each) =>
        rowsOf(each).map((row) => ({ tenant: each.tenant, case_id: each.caseId, ...row })),
      )
      await insertRows(client, table, { tenant: 'int', case_id: 'bigint', ...columns }, rows)
    }
    await client.query('commit')
  })
}

type Columns = Readonly<Record<string, string>>
type Row = Readonly<Record<string, unknown>>

function insertRows(client: pg.Client, table: string, columns: Columns, rows: readonly Row[]): Promise<unknown> {
  const names = Object.keys(columns).join(', ')
  const typed = Object.entries(columns).map((column) => column.join(' '))
  const from = `jsonb_to_recordset($1) as r(${typed.join(', ')})`
  return client.query(`insert into ${table} (${names}) select ${names} from ${from}`, [JSON.stringify(rows)])
}

/** The tables that open or close a case: the columns beside tenant and case, and the rows of a case. */
const opening: readonly (readonly [string, Columns, (each: WorldCase) => readonly Row[]])[] = [
  [
    'case_grant',
    { principal: 'int', until: 'timestamptz', kind: 'text' },
    ({ grants }) => grants.map((grant) => ({ ...grant, until: moment(grant.until) })),
  ],
  [
    'exclusion',
    { person: 'int', made_by: 'int' },
    ({ excluded }) => excluded.map((person) => ({ person, made_by: 101 })),
  ],
  [
    'case_restriction',
    { readers: 'int[]', made_by: 'int' },
    ({ readers }) => (readers ? [{ readers, made_by: 101 }] : []),
  ],
  ['case_owner', { person: 'int' }, ({ owner }) => (owner === undefined ? [] : [{ person: owner }])],
  [
    'break_glass',
    {
      ...{ person: 'int', begun: 'timestamptz', until: 'timestamptz', reason: 'bytea' },
      ...{ reviewed_by: 'int', reviewed_at: 'timestamptz', verdict: 'text' },
    },
    ({ glass }) => glass.map(({ person, reviewed }) => ({ ...glassOf(person), ...(reviewed && reviewOf(person)) })),
  ],
  [
    'case_share',
    {
      ...{ organisation: 'int', organisation_kind: 'text', areas: 'text[]', ground: 'text', purpose: 'text' },
      ...{ given_by: 'int', given_at: 'timestamptz', until: 'timestamptz' },
      ...{ confirmed_by: 'int', confirmed_at: 'timestamptz', ended_by: 'int', ended_at: 'timestamptz' },
    },
    ({ shares }) => shares.map(shareOf),
  ],
]

const glassOf = (person: number) => ({
  ...{ person, reason: '\\x00' },
  ...{ begun: moment(Date.now()), until: moment(Date.now() + 1_800_000) },
})
const reviewOf = (person: number) => ({
  ...{ reviewed_by: person === 101 ? 102 : 101, reviewed_at: moment(Date.now()), verdict: 'justified' },
})

function shareOf(share: WorldShare): Row {
  const { organisation, areas, until, givenBy, confirmed, ended } = share
  return {
    ...{ organisation, organisation_kind: kindOf[organisation], areas, ground: 'consent', purpose: 'return' },
    ...{ given_by: givenBy, given_at: '2019-01-01', until: moment(until) },
    ...(confirmed && { confirmed_by: confirmerOf(share), confirmed_at: moment(Date.now()) }),
    ...(ended && { ended_by: givenBy, ended_at: moment(Date.now()) }),
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
