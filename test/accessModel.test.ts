import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { type CaseSight, mayFindCase, mayOpenPart, mayReadEvent, sightOf } from '../src/domain/access/caseAccess.ts'
import { databaseRoleOf, type Role, roles } from '../src/domain/access/roles.ts'
import { seen } from './accessRows.ts'
import { eventTypes, forEachWorld, parts, populate, settle } from './accessSetup.ts'
import { accessTo, caseIds, type World, type WorldCase, worldCase } from './accessWorld.ts'
import { actorWith } from './support/actorWith.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

/** Every role meets as many worlds; those who see a case only when all fits meet more. */
const matrix: readonly Role[] = [
  ...roles,
  'caseworker',
  'senior',
  'consular_officer',
  'partner_worker',
  'partner_worker',
]

/** The rows that the pure rule promises an actor, over all cases of a world. */
function promised(world: World, actor: Actor, rowsOf: (sight: CaseSight, of: WorldCase) => readonly string[]) {
  return world.flatMap((each) => rowsOf(sightOf(actor, accessTo(each), Date.now()), each)).sort()
}

const caseOf = ({ tenant, caseId }: WorldCase) => `${tenant} ${caseId}`

test('events: each role reads those that the rule lets it read, and no other', { timeout: 120_000 }, () =>
  forEachWorld(register, matrix, async (world, actor) => {
    const expected = promised(world, actor, (sight, each) =>
      eventTypes.filter((type) => mayReadEvent(sight, { type })).map((type) => `${caseOf(each)} ${type}`),
    )
    expect(await seen(register, actor, 'event', 'tenant stream type')).toEqual(expected)
  }),
)

test('sealed parts: each role gets those that the rule lets it open, and no other', { timeout: 120_000 }, () =>
  forEachWorld(
    register,
    matrix.filter((role) => role !== 'operator'),
    async (world, actor) => {
      const expected = promised(world, actor, (sight, each) =>
        parts.filter((part) => mayOpenPart(sight, part)).map((part) => `${caseOf(each)} ${part}`),
      )
      expect(await seen(register, actor, 'event_sealed', 'tenant stream part')).toEqual(expected)
    },
  ),
)

test(
  'sealed parts: the command line gets what an import compares, of its own tenant, and nothing else',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, ['operator'], async (world, actor) => {
      const own = world
        .filter(({ tenant }) => tenant === actor.tenant)
        .map((each) => `${caseOf(each)} client_at_report`)
      expect(await seen(register, actor, 'event_sealed', 'tenant stream part')).toEqual(own.sort())
    }),
)

test('case_state: each role sees the cases of which it sees anything', { timeout: 120_000 }, () =>
  forEachWorld(register, matrix, async (world, actor) => {
    const expected = promised(world, actor, ({ sees }, each) => (sees === 'nothing' ? [] : [caseOf(each)]))
    expect(await seen(register, actor, 'case_state', 'tenant case_id')).toEqual(expected)
  }),
)

test('case_history: only who sees all of a case, or counts, sees where it stood', { timeout: 120_000 }, () =>
  forEachWorld(register, matrix, async (world, actor) => {
    const expected = promised(world, actor, ({ sees }, each) =>
      sees === 'all' || sees === 'counts' ? [caseOf(each)] : [],
    )
    expect(await seen(register, actor, 'case_history', 'tenant case_id')).toEqual(expected)
  }),
)

test('sees_case says the same as the policies, for every role that may ask it', { timeout: 120_000 }, () =>
  forEachWorld(
    register,
    matrix.filter((role) => ['caseworker', 'manager', 'partner'].includes(databaseRoleOf(role))),
    async (world, actor) => {
      const expected = promised(world, actor, (sight, { caseId }) => (mayFindCase(sight) ? [String(caseId)] : []))
      const asked = sql<{ id: number }>`select id from unnest(${[...caseIds]}::bigint[]) id where sees_case(id)`
      const { rows } = await register.withActor(actor, (tx) => asked.execute(tx))
      expect(rows.map(({ id }) => String(id)).sort()).toEqual(expected)
    },
  ),
)

const told = [
  ...['tenant', 'case_id', 'version', 'number', 'reported_on', 'case_year', 'topic', 'country', 'place', 'sex', 'gone'],
  ...['age_band', 'victim_group', 'closed_on', 'phase', 'changed'],
]
const untold = [
  ...[
    'channel',
    'reporter_role',
    'topic_reported',
    'topic_on',
    'tie',
    'outcome',
    'outcome_on',
    'result',
    'result_on',
    ...['place_now', 'safety_level', 'danger_on', 'taken_up_on', 'merged_into'],
  ],
]
const partner = actorWith({ person: 101, role: 'partner_worker', organisation: 304 })
const shared = worldCase({
  shares: [
    {
      organisation: 304,
      areas: ['return'],
      until: Number.POSITIVE_INFINITY,
      givenBy: 102,
      confirmed: false,
      ended: false,
    },
  ],
})
const ask = (statement: RawBuilder<unknown>) => register.withActor(partner, (tx) => statement.execute(tx))

test('case_state: a partner reads the columns that any share tells', async () => {
  await populate(register, [shared])
  const { rows } = await ask(sql`select ${sql.join(told.map((name) => sql.ref(name)))} from case_state`)
  expect(rows).toHaveLength(1)
})

test.each(untold)('case_state: a partner can neither read %s nor search, sort or group by it', async (name) => {
  await populate(register, [shared])
  const column = sql.ref(name)
  for (const query of [
    sql`select ${column} from case_state`,
    sql`select case_id from case_state where ${column} is null`,
    sql`select case_id from case_state order by ${column}`,
    sql`select count(*) from case_state group by ${column}`,
    sql`select max(${column}) from case_state`,
    sql`select case_state from case_state`,
    sql`select * from case_state`,
  ]) {
    await expect(ask(query)).rejects.toMatchObject({ code: '42501' })
  }
})

test('the columns that a partner is told and not told are all there are', async () => {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'case_state'::regclass and attnum > 0 and not attisdropped`,
    ),
  )
  expect(rows.map(({ name }) => name).sort()).toEqual([...told, ...untold].sort())
})
