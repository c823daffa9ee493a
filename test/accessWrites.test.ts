import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { sightOf } from '../src/domain/access/caseAccess.ts'
import { databaseRoleOf, type Role, roles } from '../src/domain/access/roles.ts'
import { appendAccess } from '../src/store/access/log/accessLog.ts'
import { attempt, seen } from './accessRows.ts'
import { forEachWorld, populate, settle } from './accessSetup.ts'
import { accessTo, people, type WorldCase } from './accessWorld.ts'
import { actorWith } from './support/actorWith.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

/** Who works on a case in the hub writes to it, whatever their role is called. */
const writers = roles.filter((role) => ['caseworker', 'manager'].includes(databaseRoleOf(role)))

function mayWrite(actor: Actor, access: WorldCase): boolean {
  return sightOf(actor, accessTo(access), Date.now()).sees === 'all'
}

const additions: Readonly<Record<string, (access: WorldCase, actor: Actor) => RawBuilder<unknown>>> = {
  event: ({ tenant, caseId }, { person }) => sql`
    insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
    values (${tenant}, ${caseId}, 3, 'case_closed', '2018-02-01', now(), now(), ${person}, '{}', sha256('x'))`,
  event_sealed: ({ tenant, caseId }) =>
    sql`insert into event_sealed values (${tenant}, ${caseId}, 2, 'other_note', 'x')`,
  case_state: ({ tenant, caseId }) => sql`
    insert into case_state (tenant, case_id, version, number, reported_on, case_year, channel, reporter_role, topic_reported, topic,
      country, place, place_now, tie, sex, age_band, victim_group, phase, changed)
    values (${tenant}, ${caseId}, 1, 'C-new', '2018-01-01', 2018, 'phone', 'school', 'abandonment', 'abandonment', 'MA', 'abroad',
      'abroad', 'permit', 'female', '18-20', 'minor', 'reported', now())`,
  case_history: ({ tenant, caseId }) => sql`
    insert into case_history values (${tenant}, ${caseId}, 2017, '2017-01-01', '2017-02-01', '2018-01-01', 'infinity', 1)`,
}

test.each(Object.entries(additions))(
  '%s: a row can be added to the cases that may be read, and to no other',
  { timeout: 60_000 },
  (_, add) =>
    forEachWorld(register, writers, async (world, actor) => {
      for (const access of world) {
        const may = mayWrite(actor, access)
        expect(await attempt(register, actor, add(access, actor))).toBe(may ? 1 : 'refused')
      }
    }),
)

test.each(Object.entries(additions))(
  '%s: the command line adds to its own tenant only',
  { timeout: 60_000 },
  (_, add) =>
    forEachWorld(register, ['operator'], async (world, actor) => {
      for (const access of world) {
        expect(await attempt(register, actor, add(access, actor))).toBe(access.tenant === actor.tenant ? 1 : 'refused')
      }
    }),
)

test(
  'who does not work on cases in the hub adds nothing: partners, who counts, audits or administers',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(
      register,
      roles.filter((role) => role !== 'operator' && !writers.includes(role)),
      async ([access], actor) => {
        if (!access) return
        for (const add of Object.values(additions)) {
          expect(await attempt(register, actor, add(access, actor))).toBe('refused')
        }
      },
    ),
)

const changes: Readonly<Record<string, RawBuilder<unknown>>> = {
  case_state: sql`update case_state set phase = 'closed'`,
  case_history: sql`update case_history set known_to = '2019-01-01'`,
}

test.each(Object.entries(changes))(
  '%s: an update without a filter changes the cases that may be read',
  { timeout: 60_000 },
  (_, change) =>
    forEachWorld(register, writers, async (world, actor) => {
      const own = world.filter((access) => mayWrite(actor, access))
      expect(await attempt(register, actor, change)).toBe(own.length)
    }),
)

test(
  'a case cannot be moved to another tenant, nor under the number of a case that may not be read',
  { timeout: 60_000 },
  () =>
    forEachWorld(register, writers, async (world, actor) => {
      const own = world.find((access) => mayWrite(actor, access))
      if (!own) return
      const { tenant, caseId } = own
      const one = sql`where tenant = ${tenant} and case_id = ${caseId}`
      expect(await attempt(register, actor, sql`update case_state set tenant = ${tenant === 1 ? 2 : 1} ${one}`)).toBe(
        'refused',
      )
      const hidden = world.find((access) => access.tenant === tenant && !mayWrite(actor, access))
      if (hidden)
        expect(await attempt(register, actor, sql`update case_state set case_id = ${hidden.caseId} ${one}`)).toBe(
          'refused',
        )
    }),
)

test('nobody writes an event in the name of somebody else', { timeout: 60_000 }, () =>
  forEachWorld(register, [...writers, 'operator'], async (world, actor) => {
    const own = world.find((access) => mayWrite(actor, access))
    const other = people.find((person) => person !== actor.person)
    if (!own || !other || !additions.event) return
    expect(await attempt(register, actor, additions.event(own, { ...actor, person: other }))).toBe('refused')
  }),
)

test('what an import leaves beside cases stays within its tenant', async () => {
  await populate(register, [])
  const operator = actorWith({ person: 101, role: 'operator' })
  const beside = (tenant: number, person = 101): readonly RawBuilder<unknown>[] => [
    sql`insert into import_file (tenant, name, sha256, person) values (${tenant}, 'x.csv', sha256('x'), ${person})`,
    sql`insert into advice_request values (${tenant}, 5, 1, 'A-5', '2018-01-01', 'phone', 'school', 'abandonment', now())`,
    sql`insert into case_grant (tenant, principal, case_id) values (${tenant}, 101, 901)`,
  ]
  for (const statement of beside(1)) expect(await attempt(register, operator, statement)).toBe(1)
  for (const statement of beside(2)) expect(await attempt(register, operator, statement)).toBe('refused')
  const [inAnotherName] = beside(1, 102)
  if (inAnotherName) expect(await attempt(register, operator, inAnotherName)).toBe('refused')
})

const queueing: readonly Role[] = [...writers, 'operator']

test.each(queueing)('as %s one queues leaves of its own tenant, and takes none out', async (role) => {
  const actor = actorWith({ person: 101, role })
  const queue = (tenant: number) =>
    sql`insert into log_queue (tenant, stream, version, leaf) values (${tenant}, 1, 1, sha256('x'))`
  expect(await attempt(register, actor, queue(1))).toBe(1)
  expect(await attempt(register, actor, queue(2))).toBe('refused')
  expect(await attempt(register, actor, sql`delete from log_queue`)).toBe('refused')
})

test('a line of the access log bears the name of who reads, their role and session, and stays as it is', async () => {
  const actor = actorWith({ tenant: 2, person: 102, role: 'consular_officer', session: 77 })
  const access = { action: 'read_case', purpose: 'support', cases: [901], outcome: 'refused' } as const
  await register.withActor(actor, (tx) => appendAccess(tx, access))
  const { rows } = await register.asAdministrator((client) =>
    client.query('select tenant, person, role, session, action, cases, outcome from access_log where tenant = 2'),
  )
  const line = { tenant: 2, person: 102, role: 'consular_officer', session: '77', action: 'read_case' }
  expect(rows).toEqual([{ ...line, cases: ['901'], outcome: 'refused' }])
  for (const role of roles) {
    for (const statement of [
      sql`insert into access_log (tenant, person, role, action, purpose, cases) values (2, 103, 'analyst', 'read', 'none', '{}')`,
      sql`update access_log set person = 103`,
      sql`delete from access_log`,
    ]) {
      expect(await attempt(register, { ...actor, role }, statement)).toBe('refused')
    }
  }
})

test('the access log is read by who audits it, of their own tenant', async () => {
  for (const role of roles) {
    const audits = databaseRoleOf(role) === 'auditor'
    for (const [tenant, lines] of [
      [1, []],
      [2, ['2 read_case']],
    ] as const) {
      const read = await seen(register, actorWith({ person: 101, role, tenant }), 'access_log', 'tenant action')
      expect([role, read]).toEqual([role, audits ? lines : []])
    }
  }
})
