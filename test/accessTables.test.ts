import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { mayFindCase, sightOf } from '../src/domain/access/caseAccess.ts'
import { databaseRoleOf, roles } from '../src/domain/access/roles.ts'
import { seen } from './accessRows.ts'
import { forEachWorld, settle } from './accessSetup.ts'
import { accessTo, type World, type WorldCase } from './accessWorld.ts'
import { openTestRegister, type TestRegister } from './support/testRegister.ts'

let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await settle(register)
})
afterAll(() => register.drop())

type Rule = (each: WorldCase, sees: boolean) => readonly (string | number)[]

/** What a rule lets an actor see of the tables that open and close the cases of their own tenant: a text per row. */
function ofOwnTenant(world: World, actor: Actor, rule: Rule): readonly string[] {
  const own = world.filter(({ tenant }) => tenant === actor.tenant)
  const rows = own.flatMap((each) => {
    const sees = mayFindCase(sightOf(actor, accessTo(each), Date.now()))
    return rule(each, sees).map((row) => `${each.tenant} ${each.caseId} ${row}`)
  })
  return [...new Set(rows)].sort()
}

/** By the role of the database, since rights are given to that; a senior reads more than other caseworkers. */
function check(table: string, column: string, ruleFor: (actor: Actor) => Rule | undefined) {
  return forEachWorld(
    register,
    [...roles, 'caseworker', 'senior', 'manager', 'safety_officer'],
    async (world, actor) => {
      const rule = ruleFor(actor) ?? (() => [])
      expect(await seen(register, actor, table, `tenant case_id ${column}`)).toEqual(ofOwnTenant(world, actor, rule))
    },
  )
}

const isHandler = ({ role }: Actor) => ['caseworker', 'manager'].includes(databaseRoleOf(role))

test(
  'case_grant: a caseworker reads their own, managers and the command line all of the tenant',
  {
    timeout: 60_000,
  },
  () =>
    check('case_grant', 'principal', (actor) => {
      const role = databaseRoleOf(actor.role)
      if (role === 'manager' || role === 'operator') return ({ grants }) => grants.map(({ principal }) => principal)
      if (role !== 'caseworker') return undefined
      return ({ grants }) =>
        grants.map(({ principal }) => principal).filter((principal) => actor.principals.includes(principal))
    }),
)

test(
  'exclusion: everybody who works on cases reads their own, a senior those of cases they see, a manager all',
  {
    timeout: 60_000,
  },
  () =>
    check('exclusion', 'person', (actor) => {
      const role = databaseRoleOf(actor.role)
      if (role === 'manager') return ({ excluded }) => excluded
      if (role !== 'caseworker' && role !== 'partner') return undefined
      return ({ excluded }, sees) =>
        excluded.filter((person) => person === actor.person || (actor.role === 'senior' && sees))
    }),
)

test(
  'case_restriction: who works on cases reads the lists of the tenant, and nobody else does',
  {
    timeout: 60_000,
  },
  () =>
    check('case_restriction', 'made_by', (actor) => {
      const works = isHandler(actor) || databaseRoleOf(actor.role) === 'partner'
      return works ? ({ readers }) => (readers ? [101] : []) : undefined
    }),
)

test('case_owner: read with the case, by the hub', { timeout: 60_000 }, () =>
  check('case_owner', 'person', (actor) =>
    isHandler(actor) ? ({ owner }, sees) => (sees && owner !== undefined ? [owner] : []) : undefined,
  ),
)

test('case_share: the hub reads those of cases it sees, an organisation its own that count', { timeout: 60_000 }, () =>
  check('case_share', 'organisation', (actor) => {
    if (isHandler(actor)) {
      return ({ shares }, sees) => (sees ? shares.map(({ organisation }) => organisation) : [])
    }
    if (databaseRoleOf(actor.role) !== 'partner') return undefined
    return (each) => {
      const live = accessTo(each).shares.filter(({ state, until }) => state === 'given' && until > Date.now())
      return live.map(({ organisation }) => organisation).filter((organisation) => organisation === actor.organisation)
    }
  }),
)

test('break_glass: read by who asked, by who sees the case, and by auditors', { timeout: 60_000 }, () =>
  check('break_glass', 'person', (actor) => {
    const role = databaseRoleOf(actor.role)
    if (role === 'auditor') return ({ glass }) => glass.map(({ person }) => person)
    if (role === 'manager') return ({ glass }, sees) => (sees ? glass.map(({ person }) => person) : [])
    if (role !== 'caseworker') return undefined
    return ({ glass }, sees) => glass.map(({ person }) => person).filter((person) => sees || person === actor.person)
  }),
)

test('break_glass: an auditor never gets the reason', { timeout: 60_000 }, () =>
  forEachWorld(register, ['auditor', 'privacy_officer'], async (_, actor) => {
    expect(await seen(register, actor, 'break_glass', 'reason')).toEqual([])
  }),
)

test('my_cases: the cases given to a caseworker or their teams, until the grant ends', { timeout: 60_000 }, () =>
  forEachWorld(register, ['caseworker', 'manager'], async (world, actor) => {
    const given = world.filter(
      ({ tenant, grants }) =>
        tenant === actor.tenant &&
        grants.some(({ principal, until }) => actor.principals.includes(principal) && until > Date.now()),
    )
    expect(await seen(register, actor, 'my_cases', 'case_id')).toEqual(given.map(({ caseId }) => String(caseId)).sort())
  }),
)

test(
  'shared_cases: the cases shared with the organisation of a partner, as long as the share counts',
  {
    timeout: 60_000,
  },
  () =>
    forEachWorld(register, ['partner_worker', 'consular_officer'], async (world, actor) => {
      const shared = world.filter((each) => {
        const open = { ...accessTo(each), excluded: [], readers: undefined }
        return mayFindCase(sightOf(actor, open, Date.now()))
      })
      expect(await seen(register, actor, 'shared_cases', 'case_id')).toEqual(
        shared.map(({ caseId }) => String(caseId)).sort(),
      )
    }),
)
