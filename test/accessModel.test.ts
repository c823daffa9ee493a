import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { mayOpenSealed, mayReadCase } from '../src/domain/access/mayReadCase.ts'
import { actors, populate, settle, type World, worlds } from './accessWorld.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

/** What an actor sees of some tables when the query names no tenant and no filter. */
async function seen(
  actor: Actor,
  tables: Readonly<Record<string, string>>,
): Promise<Record<string, readonly string[]>> {
  return register.withActor(actor, async (tx) => {
    const found: Record<string, readonly string[]> = {}
    for (const [table, columns] of Object.entries(tables)) {
      const { rows } = await sql<Record<string, unknown>>`
        select ${sql.join(columns.split(' ').map((column) => sql.ref(column)))} from ${sql.table(table)}`.execute(tx)
      found[table] = [...new Set(rows.map((row) => Object.values(row).join(' ')))].sort()
    }
    return found
  })
}

/** The cases that the rule lets through, as texts of the columns asked for. */
function allowed(
  world: World,
  rule: (access: World[number]) => boolean,
  text: (access: World[number]) => readonly string[],
) {
  return world.filter(rule).flatMap(text).sort()
}

const ofCase = ({ tenant, caseId }: World[number]) => [`${tenant} ${caseId}`]
const partsOfCase = ({ tenant, caseId }: World[number]) => [
  `${tenant} ${caseId} client_at_report`,
  `${tenant} ${caseId} note`,
]

async function forEachWorld(roles: readonly Actor['role'][], check: (world: World, actor: Actor) => Promise<void>) {
  const property = fc.asyncProperty(
    worlds,
    fc.array(actors(roles), { minLength: 4, maxLength: 4 }),
    async (world, group) => {
      await populate(register, world)
      for (const actor of group) await check(world, actor)
    },
  )
  await fc.assert(property, { numRuns: 30 })
}

const caseTables = { event: 'tenant stream', case_state: 'tenant case_id', case_history: 'tenant case_id' }

test(
  'events, states and histories: each role sees the cases that mayReadCase allows, and no other',
  { timeout: 60_000 },
  () =>
    forEachWorld(['caseworker', 'manager', 'analyst', 'operator'], async (world, actor) => {
      const cases = allowed(world, (access) => mayReadCase(actor, access, Date.now()), ofCase)
      const same = { event: cases, case_state: cases, case_history: cases }
      expect(await seen(actor, caseTables)).toEqual(same)
    }),
)

test(
  'sealed parts: caseworkers and managers get those of the cases that mayOpenSealed allows',
  { timeout: 60_000 },
  () =>
    forEachWorld(['caseworker', 'manager'], async (world, actor) => {
      const parts = allowed(world, (access) => mayOpenSealed(actor, access, Date.now()), partsOfCase)
      expect(await seen(actor, { event_sealed: 'tenant stream part' })).toEqual({ event_sealed: parts })
    }),
)

test(
  'sealed parts: the command line gets what an import compares, of its own tenant, and nothing else',
  { timeout: 60_000 },
  () =>
    forEachWorld(['operator'], async (world, actor) => {
      const own = allowed(
        world,
        ({ tenant }) => tenant === actor.tenant,
        ({ tenant, caseId }) => [`${tenant} ${caseId} client_at_report`],
      )
      expect(await seen(actor, { event_sealed: 'tenant stream part' })).toEqual({ event_sealed: own })
    }),
)

/** The grants of the world that pass a rule, as `tenant principal case`. */
function grantsOf(
  world: World,
  actor: Actor,
  rule: (grant: World[number]['grants'][number]) => boolean,
): readonly string[] {
  return allowed(
    world,
    ({ tenant }) => tenant === actor.tenant,
    ({ tenant, caseId, grants }) => grants.filter(rule).map(({ principal }) => `${tenant} ${principal} ${caseId}`),
  )
}

function exclusionsOf(world: World, actor: Actor, rule: (person: number) => boolean): readonly string[] {
  return allowed(
    world,
    ({ tenant }) => tenant === actor.tenant,
    ({ tenant, caseId, excluded }) => excluded.filter(rule).map((person) => `${tenant} ${caseId} ${person}`),
  )
}

const grantTables = { case_grant: 'tenant principal case_id', exclusion: 'tenant case_id person' }

test('grants and exclusions: a caseworker sees those that bear on them', { timeout: 60_000 }, () =>
  forEachWorld(['caseworker'], async (world, actor) => {
    expect(await seen(actor, grantTables)).toEqual({
      case_grant: grantsOf(world, actor, ({ principal }) => actor.principals.includes(principal)),
      exclusion: exclusionsOf(world, actor, (person) => person === actor.person),
    })
  }),
)

test('grants and exclusions: managers see all of their tenant, the command line the grants', { timeout: 60_000 }, () =>
  forEachWorld(['manager', 'operator'], async (world, actor) => {
    const all = { case_grant: grantsOf(world, actor, () => true), exclusion: exclusionsOf(world, actor, () => true) }
    const { exclusion: _, ...onlyGrants } = all
    const manages = actor.role === 'manager'
    expect(await seen(actor, manages ? grantTables : { case_grant: grantTables.case_grant })).toEqual(
      manages ? all : onlyGrants,
    )
  }),
)

test('my_cases: the cases given to a caseworker or their teams, until the grant ends', { timeout: 60_000 }, () =>
  forEachWorld(['caseworker', 'manager'], async (world, actor) => {
    const given = world.filter(
      ({ tenant, grants }) =>
        tenant === actor.tenant &&
        grants.some(({ principal, until }) => actor.principals.includes(principal) && until > Date.now()),
    )
    const ids = given.map(({ caseId }) => String(caseId)).sort()
    expect(await seen(actor, { my_cases: 'case_id' })).toEqual({ my_cases: ids })
  }),
)
