import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Role } from '../src/domain/access/actor.ts'
import { mayReadCase } from '../src/domain/access/mayReadCase.ts'
import { AppError } from '../src/errors.ts'
import { appendAccess } from '../src/store/access/accessLog.ts'
import { actors, people, populate, settle, type World, type WorldCase, worlds } from './accessWorld.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

class Undone extends Error {}

/**
 * What comes of one statement, which is undone afterwards: the rows that it wrote; or that a policy or a missing right refused it.
 * A key that is taken counts as one row: the database looks at keys only after the policy has let the row through.
 */
async function attempt(actor: Actor, statement: RawBuilder<unknown>): Promise<number | 'refused'> {
  let rows = 0
  try {
    await register.withActor(actor, async (tx) => {
      rows = Number((await statement.execute(tx)).numAffectedRows ?? 0)
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone) return rows
    if (error instanceof AppError && error.code === 'conflict') return 1
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'refused'
    throw error
  }
  return rows
}

async function forEachWorld(
  roles: readonly Role[],
  check: (world: World, actor: Actor) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(worlds, actors(roles), async (world, actor) => {
    await populate(register, world)
    await check(world, actor)
  })
  await fc.assert(property, { numRuns: 25 })
}

const additions: Readonly<Record<string, (access: WorldCase, actor: Actor) => RawBuilder<unknown>>> = {
  event: ({ tenant, caseId }, { person }) => sql`
    insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
    values (${tenant}, ${caseId}, 3, 'case_closed', '2018-02-01', now(), now(), ${person}, '{}', sha256('x'))`,
  event_sealed: ({ tenant, caseId }) =>
    sql`insert into event_sealed values (${tenant}, ${caseId}, 2, 'other_note', 'x')`,
  case_state: ({ tenant, caseId }) => sql`
    insert into case_state (tenant, case_id, version, number, reported_on, case_year, channel, reporter_role, topic_reported, topic,
      country, place, tie, sex, age_band, victim_group, phase, changed)
    values (${tenant}, ${caseId}, 1, 'C-new', '2018-01-01', 2018, 'phone', 'school', 'abandonment', 'abandonment', 'MA', 'abroad',
      'permit', 'female', '18-20', 'minor', 'reported', now())`,
  case_history: ({ tenant, caseId }) => sql`
    insert into case_history values (${tenant}, ${caseId}, 2017, '2017-01-01', '2017-02-01', '2018-01-01', 'infinity', 1)`,
}

test.each(Object.entries(additions))(
  '%s: a row can be added to the cases that may be read, and to no other',
  { timeout: 60_000 },
  (_, add) =>
    forEachWorld(['caseworker', 'manager'], async (world, actor) => {
      for (const access of world) {
        const may = mayReadCase(actor, access, Date.now())
        expect(await attempt(actor, add(access, actor))).toBe(may ? 1 : 'refused')
      }
    }),
)

test.each(Object.entries(additions))(
  '%s: the command line adds to its own tenant only',
  { timeout: 60_000 },
  (_, add) =>
    forEachWorld(['operator'], async (world, actor) => {
      for (const access of world) {
        expect(await attempt(actor, add(access, actor))).toBe(access.tenant === actor.tenant ? 1 : 'refused')
      }
    }),
)

test('who only counts adds nothing, and the sequencer neither', { timeout: 60_000 }, () =>
  forEachWorld(['analyst', 'sequencer'], async ([access], actor) => {
    if (!access) return
    for (const add of Object.values(additions)) expect(await attempt(actor, add(access, actor))).toBe('refused')
  }),
)

const changes: Readonly<Record<string, RawBuilder<unknown>>> = {
  case_state: sql`update case_state set phase = 'closed'`,
  case_history: sql`update case_history set known_to = '2019-01-01'`,
}

test.each(Object.entries(changes))(
  '%s: an update without a filter changes the cases that may be read',
  { timeout: 60_000 },
  (_, change) =>
    forEachWorld(['caseworker', 'manager'], async (world, actor) => {
      const own = world.filter((access) => mayReadCase(actor, access, Date.now()))
      expect(await attempt(actor, change)).toBe(own.length)
    }),
)

test(
  'a case cannot be moved to another tenant, nor under the number of a case that may not be read',
  { timeout: 60_000 },
  () =>
    forEachWorld(['caseworker', 'manager'], async (world, actor) => {
      const own = world.find((access) => mayReadCase(actor, access, Date.now()))
      if (!own) return
      const { tenant, caseId } = own
      const one = sql`where tenant = ${tenant} and case_id = ${caseId}`
      expect(await attempt(actor, sql`update case_state set tenant = ${tenant === 1 ? 2 : 1} ${one}`)).toBe('refused')
      const hidden = world.find((access) => access.tenant === tenant && !mayReadCase(actor, access, Date.now()))
      if (hidden)
        expect(await attempt(actor, sql`update case_state set case_id = ${hidden.caseId} ${one}`)).toBe('refused')
    }),
)

test('nobody writes an event in the name of somebody else', { timeout: 60_000 }, () =>
  forEachWorld(['caseworker', 'manager', 'operator'], async (world, actor) => {
    const own = world.find((access) => mayReadCase(actor, access, Date.now()))
    const other = people.find((person) => person !== actor.person)
    if (!own || !other || !additions.event) return
    expect(await attempt(actor, additions.event(own, { ...actor, person: other }))).toBe('refused')
  }),
)

test('what an import leaves beside cases stays within its tenant', async () => {
  await populate(register, [])
  const operator: Actor = { tenant: 1, person: 101, name: 'operator', role: 'operator', principals: [101] }
  const beside = (tenant: number, person = 101): readonly RawBuilder<unknown>[] => [
    sql`insert into import_file (tenant, name, sha256, person) values (${tenant}, 'x.csv', sha256('x'), ${person})`,
    sql`insert into advice_request values (${tenant}, 5, 1, 'A-5', '2018-01-01', 'phone', 'school', 'abandonment', now())`,
    sql`insert into case_grant (tenant, principal, case_id) values (${tenant}, 101, 901)`,
  ]
  for (const statement of beside(1)) expect(await attempt(operator, statement)).toBe(1)
  for (const statement of beside(2)) expect(await attempt(operator, statement)).toBe('refused')
  const [inAnotherName] = beside(1, 102)
  if (inAnotherName) expect(await attempt(operator, inAnotherName)).toBe('refused')
})

const queueing: readonly Role[] = ['caseworker', 'manager', 'operator']

test.each(queueing)('a %s queues leaves of its own tenant, and takes none out', async (role) => {
  const actor: Actor = { tenant: 1, person: 101, name: 'somebody', role, principals: [101] }
  const queue = (tenant: number) =>
    sql`insert into log_queue (tenant, stream, version, leaf) values (${tenant}, 1, 1, sha256('x'))`
  expect(await attempt(actor, queue(1))).toBe(1)
  expect(await attempt(actor, queue(2))).toBe('refused')
  expect(await attempt(actor, sql`delete from log_queue`)).toBe('refused')
})

test.each(['caseworker', 'manager'] as const)('a %s gives no case to anybody, and lifts no exclusion', async (role) => {
  const actor: Actor = { tenant: 1, person: 101, name: 'somebody', role, principals: [101] }
  expect(await attempt(actor, sql`insert into case_grant values (1, 101, 901, 'infinity')`)).toBe('refused')
  expect(await attempt(actor, sql`update case_grant set until = 'infinity'`)).toBe('refused')
  expect(await attempt(actor, sql`delete from exclusion`)).toBe('refused')
})

test('a line of the access log bears the name of who reads, and stays as it is', async () => {
  const actor: Actor = { tenant: 2, person: 102, name: 'somebody', role: 'analyst', principals: [102] }
  await register.withActor(actor, (tx) => appendAccess(tx, { action: 'read_case', purpose: 'support', cases: [901] }))
  const { rows } = await register.asAdministrator((client) =>
    client.query('select tenant, person, role, action, cases from access_log'),
  )
  expect(rows).toEqual([{ tenant: 2, person: 102, role: 'analyst', action: 'read_case', cases: ['901'] }])
  for (const role of ['caseworker', 'manager', 'analyst', 'operator', 'sequencer'] as const) {
    const line = sql`insert into access_log (tenant, person, role, action, purpose, cases) values (2, 103, 'analyst', 'read', 'none', '{}')`
    for (const statement of [
      line,
      sql`update access_log set person = 103`,
      sql`delete from access_log`,
      sql`select from access_log`,
    ]) {
      expect(await attempt({ ...actor, role }, statement)).toBe('refused')
    }
  }
})
