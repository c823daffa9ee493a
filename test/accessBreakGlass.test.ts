import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { holdsCase, isKeptOut } from '../src/domain/access/caseAccess.ts'
import { mayCheck, mayDo } from '../src/domain/access/permissions.ts'
import { roles } from '../src/domain/access/roles.ts'
import { answer, attempt } from './accessRows.ts'
import { forEachWorld, populate, settle } from './accessSetup.ts'
import { accessTo, people, type WorldCase, worldCase } from './accessWorld.ts'
import { actorWith } from './support/actorWith.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

const another = (actor: Actor) => people.find((person) => person !== actor.person)
const everybody = [...roles, 'intake', 'caseworker', 'senior', 'senior', 'manager'] as const
const anHour = sql`now() + interval '1 hour'`

function breakGlass({ tenant, caseId }: WorldCase, person: number | undefined, until = anHour): RawBuilder<unknown> {
  return sql`insert into break_glass (tenant, case_id, person, until, reason)
    values (${tenant}, ${caseId}, ${person}, ${until}, 'x')`
}

/** The grant that goes with it; somebody may have had one, which then moves. */
function takeGrant({ tenant, caseId }: WorldCase, person: number | undefined, until = anHour): RawBuilder<unknown> {
  return sql`insert into case_grant (tenant, principal, case_id, until, kind)
    values (${tenant}, ${person}, ${caseId}, ${until}, 'break_glass')
    on conflict (tenant, principal, case_id, kind) do update set until = excluded.until`
}

test(
  'break_glass: asked by who works on cases without seeing them all, in their own name and tenant',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, everybody, async (world, actor) => {
      for (const each of world) {
        const may = each.tenant === actor.tenant && mayDo(actor.role, 'break_glass')
        expect(await attempt(register, actor, breakGlass(each, actor.person))).toBe(may ? 1 : 'refused')
        expect(await attempt(register, actor, breakGlass(each, another(actor)))).toBe('refused')
      }
    }),
)

test('break_glass: lasts an hour at most, begins now and comes without a review', async () => {
  await populate(register, [worldCase()])
  const actor = actorWith({ person: 101, role: 'caseworker' })
  const longer = breakGlass(worldCase(), 101, sql`now() + interval '61 minutes'`)
  expect(await attempt(register, actor, longer)).toBe('refused')
  const columns: Readonly<Record<string, RawBuilder<unknown>>> = {
    begun: sql`now() - interval '1 day'`,
    reviewed_by: sql`101`,
    verdict: sql`'justified'`,
  }
  for (const [column, value] of Object.entries(columns)) {
    const with_ = sql`insert into break_glass (tenant, case_id, person, until, reason, ${sql.ref(column)})
      values (1, 901, 101, ${anHour}, 'x', ${value})`
    expect(await attempt(register, actor, with_)).toBe('refused')
  }
  const later = sql`insert into break_glass (tenant, case_id, person, begun, until, reason)
    values (1, 901, 101, now() + interval '1 day', now() + interval '25 hours', 'x')`
  expect(await attempt(register, actor, later)).toBe('refused')
})

test('case_grant: whoever broke the glass sees the case, unless it is kept from them', { timeout: 60_000 }, () =>
  forEachWorld(register, ['intake', 'caseworker', 'senior'], async (world, actor) => {
    for (const each of world) {
      if (each.tenant !== actor.tenant) continue
      if (each.grants.some(({ principal, kind }) => principal === actor.person && kind === 'team')) continue
      const look = sql`update case_state set phase = phase where case_id = ${each.caseId}`
      const broken = [breakGlass(each, actor.person), takeGrant(each, actor.person), look]
      expect(await attempt(register, actor, broken)).toBe(isKeptOut(actor, accessTo(each)) ? 0 : 1)
    }
  }),
)

test('case_grant: no emergency access without the row that will be reviewed, for another, or for longer', async () => {
  await populate(register, [worldCase(), worldCase({ caseId: 902 })])
  for (const role of ['intake', 'caseworker', 'senior'] as const) {
    const actor = actorWith({ person: 101, role })
    const asked = breakGlass(worldCase(), 101)
    for (const refused of [
      [takeGrant(worldCase(), 101)],
      [asked, takeGrant(worldCase(), 102)],
      [asked, takeGrant(worldCase({ caseId: 902 }), 101)],
      [asked, takeGrant(worldCase(), 101, sql`now() + interval '2 hours'`)],
      [asked, takeGrant(worldCase(), 101), takeGrant(worldCase(), 101, sql`now() + interval '2 hours'`)],
      [asked, takeGrant(worldCase(), 101), sql`update case_grant set until = 'infinity' where principal = 101`],
    ]) {
      expect(await attempt(register, actor, refused)).toBe('refused')
    }
    expect(await attempt(register, actor, [asked, takeGrant(worldCase(), 101)])).toBe(1)
  }
})

test('case_grant: who breaks the glass once more gets another hour', async () => {
  const over = { principal: 101, until: Date.now() - 1000, kind: 'break_glass' as const }
  await populate(register, [worldCase({ grants: [over] })])
  const actor = actorWith({ person: 101, role: 'caseworker' })
  const again = [breakGlass(worldCase(), 101), takeGrant(worldCase(), 101)]
  expect(await attempt(register, actor, again)).toBe(1)
  expect(await attempt(register, actor, [...again, sql`update case_state set phase = 'closed'`])).toBe(1)
})

test(
  'emergency_case: gives a case of the own tenant to who may break the glass, unless it is kept from them',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, everybody, async (world, actor) => {
      for (const each of world) {
        const found = await answer(register, actor, sql`(select case_id from emergency_case(${`C-${each.caseId}`}))`)
        const own = world.find(({ tenant, caseId }) => tenant === actor.tenant && caseId === each.caseId)
        if (!mayDo(actor.role, 'break_glass')) expect([null, 'refused']).toContain(found)
        else expect(found).toBe(own && !isKeptOut(actor, accessTo(own)) ? own.caseId : null)
      }
    }),
)

function review(
  { tenant, caseId }: WorldCase,
  by: number | undefined,
  at = sql`clock_timestamp()`,
): RawBuilder<unknown> {
  return sql`update break_glass set reviewed_by = ${by}, reviewed_at = ${at}, verdict = 'justified'
    where tenant = ${tenant} and case_id = ${caseId}`
}

test(
  'break_glass: reviewed once, by a senior or manager who sees the case and did not break it',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, everybody, async (world, actor) => {
      for (const each of world) {
        const may = holdsCase(actor, accessTo(each), Date.now()) && mayDo(actor.role, 'review_break_glass')
        const waiting = each.glass.filter(({ person, reviewed }) => !reviewed && mayCheck(actor.person, person))
        const reviewed = await attempt(register, actor, review(each, actor.person))
        expect(reviewed === 'refused' ? 0 : reviewed).toBe(may ? waiting.length : 0)
      }
    }),
)

test('break_glass: no review in the name of another, at another moment, or taken back', async () => {
  const waiting = worldCase({ glass: [{ person: 103, reviewed: false }] })
  const done = worldCase({ caseId: 902, glass: [{ person: 103, reviewed: true }] })
  await populate(register, [waiting, done])
  const manager = actorWith({ person: 102, role: 'manager' })
  expect(await attempt(register, manager, review(waiting, 102))).toBe(1)
  expect(await attempt(register, manager, review(waiting, 101))).toBe('refused')
  expect(await attempt(register, manager, review(waiting, 103))).toBe('refused')
  expect(await attempt(register, manager, review(waiting, 102, sql`now() - interval '1 day'`))).toBe('refused')
  const unreview = sql`update break_glass set reviewed_by = null, reviewed_at = null, verdict = null`
  expect(await attempt(register, manager, sql`${unreview} where case_id = 902`)).toBe(0)
  expect(await attempt(register, manager, sql`${unreview} where case_id = 901`)).toBe('refused')
})

test('break_glass: even past the policies, nobody reviews their own', async () => {
  await populate(register, [worldCase({ glass: [{ person: 103, reviewed: false }] })])
  const own = `update break_glass set reviewed_by = person, reviewed_at = now(), verdict = 'justified'`
  await expect(register.asAdministrator((client) => client.query(own))).rejects.toMatchObject({ code: '23514' })
})

test('break_glass: what was asked and why stays as it is', async () => {
  await populate(register, [worldCase({ glass: [{ person: 101, reviewed: false }] })])
  for (const role of roles) {
    const actor = actorWith({ person: 101, role })
    for (const column of ['case_id', 'person', 'begun', 'until', 'reason']) {
      const change = sql`update break_glass set ${sql.ref(column)} = ${sql.ref(column)}`
      expect(await attempt(register, actor, change)).toBe('refused')
    }
    expect(await attempt(register, actor, sql`delete from break_glass`)).toBe('refused')
  }
})
