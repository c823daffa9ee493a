import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { holdsCase } from '../src/domain/access/caseAccess.ts'
import { mayCheck, mayDo } from '../src/domain/access/permissions.ts'
import { roles } from '../src/domain/access/roles.ts'
import { attempt, seen } from './accessRows.ts'
import { forEachWorld, populate, settle } from './accessSetup.ts'
import {
  accessTo,
  confirmerOf,
  kindOf,
  people,
  type World,
  type WorldCase,
  type WorldShare,
  worldCase,
} from './accessWorld.ts'
import { actorWith } from './support/actorWith.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

const another = (actor: Actor) => people.find((person) => person !== actor.person)
const everybody = [...roles, 'caseworker', 'senior', 'senior', 'manager', 'partner_worker'] as const

function maySee(actor: Actor, each: WorldCase): boolean {
  return holdsCase(actor, accessTo(each), Date.now())
}

function give({ tenant, caseId }: WorldCase, givenBy: number | undefined, organisation = 304): RawBuilder<unknown> {
  return sql`insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until)
    values (${tenant}, ${caseId}, ${organisation}, ${kindOf[organisation]}, '{return}', 'consent', 'return', ${givenBy}, 'infinity')`
}

test('case_share: given by who may share, in their own name, of cases they see', { timeout: 60_000 }, () =>
  forEachWorld(register, everybody, async (world, actor) => {
    for (const each of world) {
      const may = maySee(actor, each) && mayDo(actor.role, 'share_case')
      expect(await attempt(register, actor, give(each, actor.person))).toBe(may ? 1 : 'refused')
      expect(await attempt(register, actor, give(each, another(actor)))).toBe('refused')
    }
  }),
)

test('case_share: nobody gives one that is confirmed already, of another moment, or to a kind that it is not', async () => {
  await populate(register, [worldCase()])
  const manager = actorWith({ person: 101, role: 'manager' })
  const columns = sql`tenant, case_id, organisation, areas, ground, purpose, given_by, until, organisation_kind`
  const values = sql`1, 901, 306, '{return}', 'consent', 'return', 101, 'infinity'`
  expect(await attempt(register, manager, sql`insert into case_share (${columns}) values (${values}, 'outside')`)).toBe(
    1,
  )
  for (const [column, value] of Object.entries({ confirmed_by: 102, ended_by: 102, given_at: '2020-01-01' })) {
    const more = sql`insert into case_share (${columns}, ${sql.ref(column)}) values (${values}, 'outside', ${value})`
    expect(await attempt(register, manager, more)).toBe('refused')
  }
  const disguised = sql`insert into case_share (${columns}) values (${values}, 'ministry')`
  await expect(attempt(register, manager, disguised)).rejects.toMatchObject({ code: '23503' })
  expect(await attempt(register, manager, sql`insert into case_share (${columns}) values (${values}, 'hub')`)).toBe(
    'refused',
  )
})

type Row = { readonly each: WorldCase; readonly share: WorldShare; readonly id: number }

/** The shares of a world with their numbers. */
async function rowsOf(world: World): Promise<readonly Row[]> {
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ ids: readonly number[]; tenant: number; case_id: string }>(
      'select array_agg(id order by id) as ids, tenant, case_id from case_share group by tenant, case_id',
    ),
  )
  return rows.flatMap(({ ids, tenant, case_id }) => {
    const each = world.find((one) => one.tenant === tenant && one.caseId === Number(case_id))
    return ids.flatMap((id, place) => {
      const share = each?.shares[place]
      return each && share ? [{ each, share, id }] : []
    })
  })
}

/** A change of one share, and who may make it: whether it was made is as the rule says. */
function forEachShare(
  change: (actor: Actor, share: WorldShare) => RawBuilder<unknown> | undefined,
  may: (actor: Actor, row: Row) => boolean,
) {
  const check = async (world: World, actor: Actor) => {
    for (const row of await rowsOf(world)) {
      const made = change(actor, row.share)
      if (!made) continue
      const where = sql`where tenant = ${row.each.tenant} and id = ${row.id}`
      const done = await attempt(register, actor, sql`update case_share set ${made} ${where}`)
      expect(done === 1).toBe(may(actor, row))
    }
  }
  return forEachWorld(register, everybody, check, { runs: 20, group: 3 })
}

/** Missing when it would write what stands there already. */
function confirming(share: WorldShare, person: number | undefined): RawBuilder<unknown> | undefined {
  if (share.confirmed && confirmerOf(share) === person) return undefined
  return sql`confirmed_by = ${person}, confirmed_at = now()`
}

test(
  'case_share: confirmed once, by a senior or manager who sees the case and did not give it',
  {
    timeout: 60_000,
  },
  () =>
    forEachShare(
      ({ person }, share) => confirming(share, person),
      (actor, { each, share }) => {
        const waits = !share.confirmed && !share.ended && mayCheck(actor.person, share.givenBy)
        return waits && maySee(actor, each) && mayDo(actor.role, 'confirm_share')
      },
    ),
)

test('case_share: ended once, by who may share and sees the case', { timeout: 60_000 }, () =>
  forEachShare(
    ({ person }) => sql`ended_by = ${person}, ended_at = now()`,
    (actor, { each, share }) => !share.ended && maySee(actor, each) && mayDo(actor.role, 'share_case'),
  ),
)

test('case_share: nobody confirms in the name of another', { timeout: 60_000 }, () =>
  forEachShare(
    (actor, share) => confirming(share, another(actor)),
    () => false,
  ),
)

test('case_share: nobody ends in the name of another', { timeout: 60_000 }, () =>
  forEachShare(
    (actor) => sql`ended_by = ${another(actor)}, ended_at = now()`,
    () => false,
  ),
)

test('case_share: what was confirmed stays confirmed, and what was ended stays ended', async () => {
  const share = { organisation: 306, areas: ['return'], until: Number.POSITIVE_INFINITY, givenBy: 101 } as const
  const confirmed = worldCase({ shares: [{ ...share, confirmed: true, ended: false }] })
  const ended = worldCase({ caseId: 902, shares: [{ ...share, confirmed: true, ended: true }] })
  await populate(register, [confirmed, ended])
  const manager = actorWith({ person: 103, role: 'manager' })
  for (const change of [
    sql`update case_share set confirmed_by = null, confirmed_at = null where case_id = 901`,
    sql`update case_share set confirmed_by = 103 where case_id = 901`,
    sql`update case_share set ended_by = null, ended_at = null where case_id = 902`,
    sql`update case_share set ended_by = 103 where case_id = 902`,
    sql`update case_share set confirmed_by = null, confirmed_at = null where case_id = 902`,
  ]) {
    expect(await attempt(register, manager, change)).toBe('refused')
  }
})

test('case_share: the moments are those of the database, whatever was asked', async () => {
  const share = { organisation: 306, areas: ['return'], until: Number.POSITIVE_INFINITY, givenBy: 101 } as const
  await populate(register, [worldCase({ shares: [{ ...share, confirmed: false, ended: false }] })])
  const manager = actorWith({ person: 102, role: 'manager' })
  const before = Date.now()
  const both = sql`update case_share set confirmed_by = 102, confirmed_at = '2020-01-01', ended_by = 102, ended_at = '2020-01-01'`
  await register.withActor(manager, (tx) => both.execute(tx))
  const moments = await seen(register, manager, 'case_share', 'confirmed_at ended_at')
  const years = moments.join(' ').match(/20\d\d-/g)
  expect(years).toEqual([new Date(before).getFullYear(), new Date().getFullYear()].map((year) => `${year}-`))
})

test('case_share: even past the policies, who gave one does not confirm it', async () => {
  const share = { organisation: 306, areas: ['return'], until: Number.POSITIVE_INFINITY, givenBy: 101 } as const
  await populate(register, [worldCase({ shares: [{ ...share, confirmed: false, ended: false }] })])
  const own = `insert into case_share select tenant, id + 1, case_id, organisation, organisation_kind, areas, ground, purpose, given_by,
    given_at, until, given_by, now() from case_share`
  const overriding = own.replace('select', 'overriding system value select')
  await expect(register.asAdministrator((client) => client.query(overriding))).rejects.toMatchObject({ code: '23514' })
})

test('case_share: no role changes what was shared with whom, until when and why, or takes the row away', async () => {
  const share = { organisation: 304, areas: ['return'], until: Number.POSITIVE_INFINITY, givenBy: 101 } as const
  await populate(register, [worldCase({ shares: [{ ...share, confirmed: false, ended: false }] })])
  for (const role of roles) {
    const actor = actorWith({ person: 101, role, ...(role === 'partner_worker' && { organisation: 304 }) })
    for (const column of ['case_id', 'organisation', 'areas', 'ground', 'purpose', 'given_by', 'given_at', 'until']) {
      const change = sql`update case_share set ${sql.ref(column)} = ${sql.ref(column)}`
      expect(await attempt(register, actor, change)).toBe('refused')
    }
    expect(await attempt(register, actor, sql`delete from case_share`)).toBe('refused')
  }
})

test('an organisation outside sees nothing until a second person confirms, and nothing once it was ended', async () => {
  await populate(register, [worldCase()])
  const outside = actorWith({ person: 104, role: 'partner_worker', organisation: 306 })
  const [giver, second] = [101, 102].map((person) => actorWith({ person, role: 'manager' }))
  if (!giver || !second) throw new Error('two people')
  const sees = () => seen(register, outside, 'case_state', 'case_id')
  await register.withActor(giver, (tx) => give(worldCase(), 101, 306).execute(tx))
  expect(await sees()).toEqual([])
  await register.withActor(second, (tx) => sql`update case_share set confirmed_by = 102`.execute(tx))
  expect(await sees()).toEqual(['901'])
  await register.withActor(giver, (tx) => sql`update case_share set ended_by = 101`.execute(tx))
  expect(await sees()).toEqual([])
})
