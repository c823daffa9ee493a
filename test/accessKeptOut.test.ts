import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { holdsCase, mayFindCase, sightOf } from '../src/domain/access/caseAccess.ts'
import { mayDo } from '../src/domain/access/permissions.ts'
import { roles } from '../src/domain/access/roles.ts'
import { attempt } from './accessRows.ts'
import { forEachWorld, settle } from './accessSetup.ts'
import { accessTo, people, type WorldCase } from './accessWorld.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

const finds = (actor: Actor, each: WorldCase) => mayFindCase(sightOf(actor, accessTo(each), Date.now()))
const holds = (actor: Actor, each: WorldCase) => holdsCase(actor, accessTo(each), Date.now())
const another = (actor: Actor) => people.find((person) => person !== actor.person)
const everybody = [...roles, 'senior', 'senior', 'manager', 'partner_worker'] as const

function keepOut({ tenant, caseId }: WorldCase, person: number | undefined, madeBy: number | undefined) {
  return sql`insert into exclusion (tenant, case_id, person, made_by) values (${tenant}, ${caseId}, ${person}, ${madeBy})`
}

test('exclusion: one keeps oneself out of a case that one sees', { timeout: 60_000 }, () =>
  forEachWorld(register, everybody, async (world, actor) => {
    for (const each of world) {
      const may = finds(actor, each) && mayDo(actor.role, 'recuse_oneself')
      expect(await attempt(register, actor, keepOut(each, actor.person, actor.person))).toBe(may ? 1 : 'refused')
    }
  }),
)

test('exclusion: somebody else is kept out by a senior or manager who sees the case', { timeout: 60_000 }, () =>
  forEachWorld(register, everybody, async (world, actor) => {
    for (const each of world) {
      const may = holds(actor, each) && mayDo(actor.role, 'exclude_others')
      expect(await attempt(register, actor, keepOut(each, another(actor), actor.person))).toBe(may ? 1 : 'refused')
    }
  }),
)

test('exclusion: nobody keeps out in the name of another, or at another moment', { timeout: 60_000 }, () =>
  forEachWorld(register, everybody, async ([each], actor) => {
    if (!each) return
    expect(await attempt(register, actor, keepOut(each, actor.person, another(actor)))).toBe('refused')
    const back = sql`insert into exclusion (tenant, case_id, person, made_by, made_at)
      values (${each.tenant}, ${each.caseId}, ${actor.person}, ${actor.person}, '2020-01-01')`
    expect(await attempt(register, actor, back)).toBe('refused')
  }),
)

test(
  'exclusion: lifted by a senior or manager who sees the case, and never by who is kept out',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, everybody, async (world, actor) => {
      for (const each of world) {
        for (const person of each.excluded) {
          const lift = sql`delete from exclusion where tenant = ${each.tenant} and case_id = ${each.caseId} and person = ${person}`
          const may = holds(actor, each) && mayDo(actor.role, 'exclude_others')
          expect((await attempt(register, actor, lift)) === 1).toBe(may && person !== actor.person)
        }
      }
      expect(await attempt(register, actor, sql`update exclusion set person = 104`)).toBe('refused')
    }),
)

function list({ tenant, caseId }: WorldCase, readers: readonly (number | undefined)[], madeBy: number | undefined) {
  return sql`insert into case_restriction (tenant, case_id, readers, made_by)
    values (${tenant}, ${caseId}, ${readers}::int[], ${madeBy})`
}

test('case_restriction: a named list is made by a senior or manager who sees the case', { timeout: 60_000 }, () =>
  forEachWorld(register, everybody, async (world, actor) => {
    for (const each of world) {
      const may = holds(actor, each) && mayDo(actor.role, 'restrict_case')
      const own = list(each, [another(actor), actor.person], actor.person)
      expect(await attempt(register, actor, own)).toBe(may ? 1 : 'refused')
    }
  }),
)

test('case_restriction: who makes a list is on it, by their own name', { timeout: 60_000 }, () =>
  forEachWorld(register, everybody, async (world, actor) => {
    for (const each of world) {
      expect(await attempt(register, actor, list(each, [another(actor)], actor.person))).toBe('refused')
      expect(await attempt(register, actor, list(each, [actor.person], another(actor)))).toBe('refused')
    }
  }),
)

test(
  'case_restriction: a list is lifted by a senior or manager on it who sees the case, and is never changed',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, everybody, async (world, actor) => {
      for (const each of world) {
        const lift = sql`delete from case_restriction where tenant = ${each.tenant} and case_id = ${each.caseId}`
        const may = each.readers !== undefined && holds(actor, each) && mayDo(actor.role, 'restrict_case')
        expect((await attempt(register, actor, lift)) === 1).toBe(may)
      }
      const join = sql`update case_restriction set readers = array_append(readers, ${actor.person}::int)`
      expect(await attempt(register, actor, join)).toBe('refused')
    }),
)
