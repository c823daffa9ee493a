import fc from 'fast-check'
import type pg from 'pg'
import type { Actor, Role } from '../src/domain/access/actor.ts'
import type { CaseAccess } from '../src/domain/access/mayReadCase.ts'
import type { TestRegister } from './support/testRegister.ts'

/**
 * Two tenants whose people, teams and cases bear the same numbers, so that whoever forgets the tenant takes one for the other.
 * What differs from run to run: which cases there are, who was given them until when, who is kept out, who is in which team.
 */
export const tenants = [1, 2] as const
export const people = [101, 102, 103] as const
export const teams = [201, 202] as const
export const caseIds = [901, 902, 903] as const

export type WorldCase = CaseAccess & { readonly caseId: number }
export type World = readonly WorldCase[]

const principal = fc.constantFrom(...people, ...teams)
const until = fc.constantFrom(
  Date.UTC(2020, 0, 1),
  Date.now() - 1000,
  Date.now() + 86_400_000,
  Number.POSITIVE_INFINITY,
)
const grants = fc.uniqueArray(fc.record({ principal, until }), { selector: (grant) => grant.principal, maxLength: 3 })
const excluded = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 })

export const worlds: fc.Arbitrary<World> = fc.uniqueArray(
  fc.record({ tenant: fc.constantFrom(...tenants), caseId: fc.constantFrom(...caseIds), grants, excluded }),
  { selector: ({ tenant, caseId }) => `${tenant} ${caseId}`, minLength: 2, maxLength: 6 },
)

export function actors(roles: readonly Role[]): fc.Arbitrary<Actor> {
  return fc
    .record({
      tenant: fc.constantFrom(...tenants),
      person: fc.constantFrom(...people),
      role: fc.constantFrom(...roles),
      own: fc.subarray([...teams]),
    })
    .map(({ own, ...actor }) => ({ ...actor, name: 'somebody', principals: [actor.person, ...own] }))
}

/** What is there in every run: a second tenant, and its people and teams. */
export async function settle(register: TestRegister): Promise<void> {
  await register.asAdministrator(async (client) => {
    await client.query(`insert into tenant values (2, 'other', 'nl', 'Europe/Amsterdam')`)
    await client.query(
      `insert into principal (tenant, id, kind, name) overriding system value
       select t, p, case when p < 200 then 'person' else 'team' end, 'somebody' from unnest($1::int[]) t, unnest($2::int[]) p`,
      [tenants, [...people, ...teams]],
    )
    await client.query(
      `insert into coded_state (topic, victim_group, place, outcome) values ('abandonment', 'minor', 'abroad', 'open')`,
    )
  })
}

const inserts = [
  `insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
   select tenant, id, v, 'report_received', '2018-01-01', now(), '2018-01-01', 101, '{}', sha256('x') from given, generate_series(1, 2) v`,
  `insert into event_sealed select tenant, id, v, case v when 1 then 'client_at_report' else 'note' end, 'x'
   from given, generate_series(1, 2) v`,
  `insert into case_state (tenant, case_id, version, number, reported_on, case_year, channel, reporter_role, topic_reported,
     topic, country, place, tie, sex, age_band, victim_group, phase, changed)
   select tenant, id, 2, 'C-' || id, '2018-01-01', 2018, 'phone', 'school', 'abandonment', 'abandonment', 'MA', 'abroad', 'permit',
     'female', '18-20', 'minor', 'reported', now() from given`,
  `insert into case_history select tenant, given.id, 2018, '2018-01-01', 'infinity', '2018-01-01', 'infinity', s.id
   from given, (select id from coded_state limit 1) s`,
]

/** Puts a world in the place of the one before. Each case has two events, each of them one sealed part. */
export async function populate(register: TestRegister, world: World): Promise<void> {
  await register.asAdministrator(async (client) => {
    await client.query('begin; set local synchronous_commit = off')
    for (const table of ['event_sealed', 'event', 'case_state', 'case_history', 'case_grant', 'exclusion']) {
      await client.query(`delete from ${table}`)
    }
    const ids = [world.map(({ tenant }) => tenant), world.map(({ caseId }) => caseId)]
    const given = 'with given as (select * from unnest($1::int[], $2::bigint[]) as g(tenant, id))'
    for (const insert of inserts) await client.query(`${given} ${insert}`, ids)
    for (const worldCase of world) await addAccess(client, worldCase)
    await client.query('commit')
  })
}

async function addAccess(client: pg.Client, { tenant, caseId, grants, excluded }: WorldCase): Promise<void> {
  for (const grant of grants) {
    const end = Number.isFinite(grant.until) ? new Date(grant.until).toISOString() : 'infinity'
    await client.query('insert into case_grant values ($1, $2, $3, $4)', [tenant, grant.principal, caseId, end])
  }
  for (const person of excluded)
    await client.query('insert into exclusion values ($1, $2, $3)', [tenant, caseId, person])
}
