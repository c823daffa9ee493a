import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { holdsCase, sightOf } from '../src/domain/access/caseAccess.ts'
import { mayDo } from '../src/domain/access/permissions.ts'
import { databaseRoleOf, roles } from '../src/domain/access/roles.ts'
import { answer, attempt, seen } from './accessRows.ts'
import { forEachWorld, populate, settle } from './accessSetup.ts'
import { accessTo, type WorldCase, worldCase } from './accessWorld.ts'
import { actorWith } from './support/actorWith.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

const sees = (actor: Actor, each: WorldCase) => sightOf(actor, accessTo(each), Date.now()).sees
const mayAssign = (actor: Actor, each: WorldCase) =>
  mayDo(actor.role, 'assign_case') && holdsCase(actor, accessTo(each), Date.now())
/** The command line gives what it imports; leaders and those around them meet more worlds. */
const people = [...roles.filter((role) => role !== 'operator'), 'senior', 'senior', 'manager'] as const

test('case_grant: a team is given by who may assign, of cases they see', { timeout: 60_000 }, () =>
  forEachWorld(register, people, async (world, actor) => {
    for (const each of world) {
      const give = sql`insert into case_grant (tenant, principal, case_id) values (${each.tenant}, 202, ${each.caseId})`
      expect(await attempt(register, actor, give)).toBe(mayAssign(actor, each) ? 1 : 'refused')
    }
  }),
)

test(
  'case_grant: a team is taken back by who may assign, of cases they see; an emergency access is not',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, people, async (world, actor) => {
      const asks = databaseRoleOf(actor.role) === 'caseworker' || databaseRoleOf(actor.role) === 'manager'
      for (const each of world) {
        if (each.tenant !== actor.tenant) continue
        for (const { principal, kind } of each.grants) {
          const taken = await answer(register, actor, sql`take_back_grant(${each.caseId}, ${principal})`)
          expect(taken).toBe(asks ? kind === 'team' && mayAssign(actor, each) : 'refused')
        }
      }
    }),
)

test('case_grant: who lost a case does not see it any more', async () => {
  const grants = [101, 102].map((principal) => ({ principal, until: Number.POSITIVE_INFINITY, kind: 'team' as const }))
  await populate(register, [worldCase({ grants })])
  const caseworker = actorWith({ person: 101, role: 'caseworker' })
  expect(await seen(register, caseworker, 'case_state', 'case_id')).toEqual(['901'])
  const senior = actorWith({ person: 102, role: 'senior' })
  await register.withActor(senior, (tx) => sql`select take_back_grant(901, 101)`.execute(tx))
  expect(await seen(register, caseworker, 'case_state', 'case_id')).toEqual([])
})

test('case_grant: nobody takes one away past the function, lengthens one or moves it', { timeout: 60_000 }, () =>
  forEachWorld(register, people, async (_, actor) => {
    expect(await attempt(register, actor, sql`delete from case_grant`)).toBe('refused')
    expect(await attempt(register, actor, sql`update case_grant set principal = ${actor.person}`)).toBe('refused')
    const lengthened = await attempt(register, actor, sql`update case_grant set until = 'infinity'`)
    expect([0, 'refused']).toContain(lengthened)
  }),
)

test('case_owner: set by who may assign, of cases they see', { timeout: 60_000 }, () =>
  forEachWorld(register, people, async (world, actor) => {
    for (const each of world) {
      const set = sql`insert into case_owner (tenant, case_id, person) values (${each.tenant}, ${each.caseId}, 104)
        on conflict (tenant, case_id) do update set person = 104`
      expect(await attempt(register, actor, set)).toBe(mayAssign(actor, each) ? 1 : 'refused')
    }
  }),
)

test(
  'case_owner: an update without a filter changes the cases that may be assigned, and moves none',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, people, async (world, actor) => {
      const owned = world.filter((each) => each.owner !== undefined && mayAssign(actor, each))
      const changed = await attempt(register, actor, sql`update case_owner set person = 104`)
      expect(changed === 'refused' ? 0 : changed).toBe(owned.length)
      expect(await attempt(register, actor, sql`update case_owner set case_id = 1`)).toBe('refused')
    }),
)

test('case_owner: an import names owners in its own tenant only', async () => {
  await populate(register, [])
  const operator = actorWith({ person: 101, role: 'operator' })
  const name = (tenant: number) => sql`insert into case_owner (tenant, case_id, person) values (${tenant}, 901, 101)`
  expect(await attempt(register, operator, name(1))).toBe(1)
  expect(await attempt(register, operator, name(2))).toBe('refused')
})

test('case_team: who works on a case is told to who sees it', { timeout: 60_000 }, () =>
  forEachWorld(register, ['intake', 'caseworker', 'senior', 'manager'], async (world, actor) => {
    for (const each of world) {
      if (each.tenant !== actor.tenant) continue
      const live = each.grants.filter(({ until }) => until > Date.now()).map(({ principal }) => principal)
      const team = await answer(register, actor, sql`array(select principal from case_team(${each.caseId}) order by 1)`)
      expect(team).toEqual(sees(actor, each) === 'all' ? live.sort() : [])
    }
  }),
)

test('who_looked: told to the owner of a case and to managers, as long as they see it', {
  timeout: 60_000,
}, async () => {
  await register.asAdministrator(async (client) => {
    await client.query(`insert into access_log (tenant, person, role, action, purpose, cases)
      select t, 101, 'caseworker', 'read_case', 'casework', '{901,902,903}' from generate_series(1, 2) t`)
  })
  await forEachWorld(register, ['intake', 'caseworker', 'senior', 'manager', 'manager'], async (world, actor) => {
    for (const each of world) {
      if (each.tenant !== actor.tenant) continue
      const isTold = sees(actor, each) === 'all' && (actor.role === 'manager' || each.owner === actor.person)
      const lines = await answer(register, actor, sql`(select count(*)::int from who_looked(${each.caseId}, 50))`)
      expect(lines).toBe(isTold ? 1 : 0)
    }
  })
})

test('case_numbers, case_with_number: an auditor learns the numbers of cases of their own tenant', async () => {
  await populate(register, [worldCase(), worldCase({ tenant: 2, caseId: 902 })])
  const numbers = sql`array(select number from case_numbers('{901,902}'))`
  const auditors = ([1, 2] as const).map((tenant) => actorWith({ tenant, person: 101, role: 'auditor' }))
  expect(await Promise.all(auditors.map((actor) => answer(register, actor, numbers)))).toEqual([['C-901'], ['C-902']])
  const found = auditors.map((actor) => answer(register, actor, sql`case_with_number('C-901')`))
  expect((await Promise.all(found)).map(Number)).toEqual([901, 0])
  for (const role of roles.filter((role) => databaseRoleOf(role) !== 'auditor')) {
    expect(await answer(register, actorWith({ person: 101, role }), numbers)).toBe('refused')
    expect(await answer(register, actorWith({ person: 101, role }), sql`case_with_number('C-901')`)).toBe('refused')
  }
})
