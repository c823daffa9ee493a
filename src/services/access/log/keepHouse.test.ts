import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorWith } from '../../../../test/support/actorWith.ts'
import { addCase, addPeople } from '../../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../../../test/support/testRegister.ts'
import type { AccessAction } from '../../../domain/access/accessActions.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf, roles } from '../../../domain/access/roles.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { makeInbox } from '../inbox/inbox.ts'
import { forgetOldLog, tellWhatIsDue } from './keepHouse.ts'
import { makeListUnusualAccess } from './unusualAccess.ts'

const owner = actorWith({ person: 101, role: 'caseworker', name: 'Noor Oefenen' })
const giver = actorWith({ person: 102, role: 'senior', name: 'Bas Proefhuis' })
const manager = actorWith({ person: 103, role: 'manager', name: 'Ruben Voorbeeldsma' })
const auditor = actorWith({ person: 104, role: 'auditor' })
const privacy = actorWith({ person: 105, role: 'privacy_officer' })
const FIVE_YEARS = 1825

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
  await addPeople(register, [owner, giver, manager, auditor, privacy])
})
afterAll(() => register.drop())

async function kindsFor(actor: Actor): Promise<readonly string[]> {
  const { notices } = await makeInbox(register.withActor).list(actor)
  return notices.map(({ kind, number, facts }) => `${kind} ${number ?? ''} ${facts.share ?? ''}`.trim()).toSorted()
}

const tellAll = () => tellWhatIsDue(register.withActor, register.operator)

test('owner and giver are told once of a share that ends soon, and once more when it has ended', async () => {
  await addCase(register, { id: 901, owner: owner.person, team: [owner.person, giver.person] })
  await register.asAdministrator(async (client) => {
    await client.query(
      `insert into principal (tenant, id, kind, name) overriding system value values (1, 301, 'organisation', 'Opvanghuis Denkbeeld')`,
    )
    await client.query(`insert into organisation values (1, 301, 'shelter')`)
    for (const [days, ended] of [
      [3, false],
      [30, false],
      [3, true],
    ] as const) {
      await client.query(
        `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until, ended_by, ended_at)
         values (1, 901, 301, 'shelter', '{return}', 'consent', 'shelter', 102, now() + make_interval(days => $1), $2, $3)`,
        [days, ended ? 102 : null, ended ? new Date() : null],
      )
    }
  })
  await tellAll()
  await tellAll()
  expect(await kindsFor(owner)).toEqual(['share_ends_soon C-901 1'])
  expect(await kindsFor(giver)).toEqual(['share_ends_soon C-901 1'])
  await register.asAdministrator((client) =>
    client.query(
      `update case_share set given_at = now() - interval '2 days', until = now() - interval '1 day' where id = 1`,
    ),
  )
  await tellAll()
  await tellAll()
  expect(await kindsFor(owner)).toEqual(['share_ended C-901 1', 'share_ends_soon C-901 1'])
})

test('the owner of an open case is told once that it waits, and again when it is quiet after something happened', async () => {
  await addCase(register, { id: 902, owner: manager.person, quietDays: 31 })
  await addCase(register, { id: 903, owner: manager.person, quietDays: 29 })
  await tellAll()
  await tellAll()
  expect(await kindsFor(manager)).toEqual(['case_waits C-902'])
  await register.asAdministrator((client) => client.query('update case_state set version = 2 where case_id = 902'))
  await tellAll()
  expect(await kindsFor(manager)).toEqual(['case_waits C-902', 'case_waits C-902'])
  await register.asAdministrator((client) => client.query('update case_state set version = 3 where case_id = 902'))
  await register.asAdministrator((client) =>
    client.query(`insert into exclusion (tenant, case_id, person, made_by) values (1, 902, 103, 102)`),
  )
  await tellAll()
  expect(await kindsFor(manager)).toEqual(['case_waits', 'case_waits'])
})

test('somebody who opens many different cases in an hour is listed, and the privacy officer is told once', async () => {
  for (let id = 1000; id < 1041; id += 1) await addCase(register, { id, team: [giver.person] })
  const open = (actor: Actor, cases: readonly number[], action: AccessAction = 'read_case') =>
    register.withActor(actor, (tx) => appendAccess(tx, { action, purpose: 'casework', cases }))
  for (let id = 1000; id < 1041; id += 1) await open(giver, [id])
  for (let id = 1000; id < 1040; id += 1) await open(manager, [id])
  // A list is one look at many cases.
  await open(
    owner,
    Array.from({ length: 41 }, (_, at) => 1000 + at),
    'list_cases',
  )
  const listed = await makeListUnusualAccess(register.withActor, timeZone)(auditor)
  expect(new Set(listed.manyCases.map(({ person }) => person))).toEqual(new Set([giver.person]))
  expect(listed.manyCases[0]).toMatchObject({ name: 'Bas Proefhuis', role: 'senior', cases: 41 })
  await tellAll()
  const told = await kindsFor(privacy)
  expect(told).toContain('access_unusual')
  await tellAll()
  expect(await kindsFor(privacy)).toEqual(told)
})

test('reading outside of the team of a case is listed; reading by its team or its owner is not', async () => {
  await addCase(register, { id: 1100, owner: owner.person, team: [giver.person] })
  for (const actor of [owner, giver, manager]) {
    await register.withActor(actor, (tx) =>
      appendAccess(tx, { action: 'read_case', purpose: 'casework', cases: [1100] }),
    )
  }
  const { outsideTeam } = await makeListUnusualAccess(register.withActor, timeZone)(auditor)
  expect(outsideTeam.map(({ person, role, numbers }) => ({ person, role, last: numbers[0] }))).toEqual([
    { person: manager.person, role: 'manager', last: 'C-1100' },
  ])
})

test('opening the name of somebody with the own surname is listed with its case', async () => {
  await register.withActor(giver, (tx) =>
    appendAccess(tx, { action: 'flag_own_surname', purpose: 'casework', cases: [1100], part: 'identity' }),
  )
  const { ownSurname } = await makeListUnusualAccess(register.withActor, timeZone)(auditor)
  expect(ownSurname).toEqual([expect.objectContaining({ person: giver.person, number: 'C-1100' })])
})

test('lines of five years ago are forgotten, younger ones stay, and a line says that it was done', async () => {
  const count = async () => {
    const { rows } = await register.asAdministrator((client) =>
      client.query<{ old: number; young: number; told: number }>(
        `select count(*) filter (where at < now() - interval '5 years')::int as old,
           count(*) filter (where at < now() - interval '4 years' and at > now() - interval '5 years')::int as young,
           count(*) filter (where action = 'forget_access_log' and role = 'operator' and part = 'lines.2')::int as told from access_log`,
      ),
    )
    return rows[0]
  }
  await register.asAdministrator((client) =>
    client.query(
      `insert into access_log (tenant, at, person, role, action, purpose, cases)
       select 1, now() - d * interval '1 day', 101, 'caseworker', 'read_case', 'casework', '{901}' from unnest(array[1830, 2500, 1820]) d`,
    ),
  )
  expect(await count()).toEqual({ old: 2, young: 1, told: 0 })
  expect(await forgetOldLog(register.withActor, register.operator, FIVE_YEARS)).toBe(2)
  expect(await count()).toEqual({ old: 0, young: 1, told: 1 })
  expect(await forgetOldLog(register.withActor, register.operator, FIVE_YEARS)).toBe(0)
  expect(await count()).toEqual({ old: 0, young: 1, told: 1 })
})

test('a session goes with the lines that point to it, and not before', async () => {
  await register.asAdministrator((client) =>
    client.query(
      `insert into session (tenant, person, kind, method, device, fingerprint, address, prefixes, idle_seconds, begun, seen, ends, ended_at, ended_why)
       select 1, 101, 'full', 'passkey', 'Firefox', sha256('x'), '192.0.2.1', '{192.0.2.0}', 1800, d, d, d + interval '1 hour', d, 'time'
       from unnest(array[1830, 1810]) days, lateral (select now() - days * interval '1 day') moment(d)`,
    ),
  )
  await forgetOldLog(register.withActor, register.operator, FIVE_YEARS)
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ days: number }>(
      `select extract(days from now() - begun)::int as days from session where ended_at is not null`,
    ),
  )
  expect(rows).toEqual([{ days: 1810 }])
})

test.each([1824, 0, -1])('a log of %s days is too short, whoever asks', async (days) => {
  await expect(forgetOldLog(register.withActor, register.operator, days)).rejects.toThrow()
})

const everyRole = roles.filter((role) => role !== 'sequencer')

test.each(everyRole)('nothing in the log is changed or removed by %s', async (role) => {
  const actor = actorWith({ person: 101, role })
  const change = register.withActor(actor, (tx) => tx.updateTable('access_log').set({ action: 'x' }).execute())
  await expect(change).rejects.toThrow(/permission denied/)
  const remove = register.withActor(actor, (tx) => tx.deleteFrom('access_log').execute())
  await expect(remove).rejects.toThrow(/permission denied/)
  const write = register.withActor(actor, (tx) =>
    tx
      .insertInto('access_log')
      .values({
        tenant: 1,
        person: 1,
        role,
        action: 'read_case',
        purpose: 'casework',
        cases: [],
        part: null,
        session: null,
      })
      .execute(),
  )
  await expect(write).rejects.toThrow(/permission denied/)
  if (databaseRoleOf(role) === 'operator') return
  await expect(forgetOldLog(register.withActor, actor, FIVE_YEARS)).rejects.toThrow(/permission denied/)
})

test('not even the owner of the tables removes a young line', async () => {
  const removed = await register.asAdministrator(async (client) => {
    await client.query(`set role baken_owner; select set_config('app.tenant', '1', false)`)
    return (await client.query('delete from access_log')).rowCount
  })
  expect(removed).toBe(0)
})
