import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, ask } from '../../../../test/registerWork.ts'
import { caseworkToolsOf } from '../../../../test/support/caseworkTools.ts'
import { schoolReport } from '../../../../test/support/takenReport.ts'
import { type Colleague, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import { takeNewCaseAtCounter } from '../../../store/casework/newCases.ts'
import { makeShowCase, type ShowCase } from '../showCase.ts'
import { makeOpenCase, type OpenCase } from './openCase.ts'

let desk: TestDesk
let openCase: OpenCase
let showCase: ShowCase
let officer: Actor
let number: string

const atCounter = { ...schoolReport, channel: 'partner', reporterRole: 'embassy' }

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  const { register, made } = desk
  const ministry = made.organisations.get('Oefenministerie') ?? 0
  openCase = makeOpenCase(caseworkToolsOf(register))
  showCase = makeShowCase(register.withActor, register.keyRing)
  officer = await addStaff(register, 'consular_officer', ministry)
  const done = await openCase(officer, { taken: atCounter })
  number = done.ok ? done.value.number : JSON.stringify(done.error)
})
afterAll(() => desk.drop())

/** Whether a colleague sees it, by the list of cases. */
async function sees(...who: readonly Colleague[]): Promise<readonly boolean[]> {
  const lists = await Promise.all(who.map((one) => desk.as(one, '/cases')))
  return lists.map(({ body }) => body.includes(number))
}

test('a case that an officer opens at the counter is the hub’s: its intake workers see it, and managers', async () => {
  expect(number).toMatch(/^26-\d{4}$/)
  expect(await sees('intake', 'manager', 'noord', 'senior')).toEqual([true, true, false, false])
})

test('the officer’s organisation gets what it needs of the case for a year, and no other organisation anything', async () => {
  const shares = await ask(
    desk.register,
    `select s.areas, s.until::date - current_date as days, p.name from case_share s join principal p on p.id = s.organisation and p.tenant = s.tenant`,
  )
  const areas = ['verification', 'identity', 'safe_contact', 'safety', 'return']
  expect(shares).toEqual([{ areas, days: 365, name: 'Oefenministerie' }])
  expect(await sees('consular', 'safety', 'shelter')).toEqual([true, false, false])
})

test('the officer reads who it is about, and neither the journal nor a telephone number', async () => {
  const parts = ['identity', 'reporter_words', 'contact_details']
  const { opened } = await showCase(officer, { number, open: { parts, as: 'counter' } })
  expect(opened.map(({ part }) => part)).toEqual(['identity'])
})

/** Of whom the inbox says that a case came from a counter. */
async function toldOf(opened: string): Promise<readonly string[]> {
  const told = await ask<{ role: string }>(
    desk.register,
    `select distinct m.role from notice n join staff_member m using (tenant, person) join case_state c using (tenant, case_id)
      where n.kind = 'case_from_counter' and c.number = $1 order by m.role`,
    [opened],
  )
  return told.map(({ role }) => role)
}

test('who takes in reports at the hub and who leads there hear of it, and nobody elsewhere', async () => {
  expect(await toldOf(number)).toEqual(['intake', 'senior'])
})

test.each<readonly [TakenReport['danger'], readonly string[]]>([
  ['now', ['caseworker', 'intake', 'senior']],
  ['soon', ['caseworker', 'intake', 'senior']],
  ['no', ['intake', 'senior']],
])('with danger %s these hear of it, when a caseworker is on duty', async (danger, roles) => {
  await ask(desk.register, 'delete from duty_shift')
  await ask(
    desk.register,
    `insert into duty_shift (tenant, organisation, person, begins, ends, answers_by, planned_by)
      select tenant, organisation, person, now() - interval '1 hour', now() + interval '1 hour', 'secure_message', person
      from staff_member where role = 'caseworker' and status = 'active' limit 1`,
  )
  const done = await openCase(officer, { taken: { ...atCounter, danger } })
  expect(await toldOf(done.ok ? done.value.number : '')).toEqual(roles)
})

test('who is on duty at the hub sees a case of a counter and answers for it, and the log says who was given it', async () => {
  await ask(desk.register, 'delete from duty_shift')
  const toNobody = await openCase(officer, { taken: atCounter })
  const [samira] = await ask<{ person: number }>(
    desk.register,
    `insert into duty_shift (tenant, organisation, person, begins, ends, answers_by, planned_by)
      select m.tenant, m.organisation, m.person, now() - interval '1 hour', now() + interval '1 hour', 'secure_message', m.person
      from staff_member m join principal p on p.tenant = m.tenant and p.id = m.person
      where p.name = 'Samira Proefhuis' returning person`,
  )
  const before = (await desk.accessLog()).length
  const done = await openCase(officer, { taken: { ...atCounter, danger: 'now' } })
  const opened = done.ok ? done.value.number : ''
  expect((await desk.as('zuid', `/cases/${opened}`)).statusCode).toBe(200)
  expect((await desk.as('zuid', '/inbox')).body).toContain(`/cases/${opened}`)
  expect((await desk.as('intake', `/cases/${opened}`)).statusCode).toBe(200)
  expect((await desk.as('noord', `/cases/${opened}`)).statusCode).toBe(404)
  expect((await desk.as('zuid', `/cases/${toNobody.ok ? toNobody.value.number : ''}`)).statusCode).toBe(404)
  const owners = await ask(
    desk.register,
    'select o.person from case_owner o join case_state c using (tenant, case_id) where c.number = $1',
    [opened],
  )
  expect(owners).toEqual([samira])
  const lines = (await desk.accessLog()).slice(before).map(({ action, part }) => ({ action, part }))
  const part = `principal.${samira?.person}`
  expect(lines).toEqual(
    expect.arrayContaining([
      { action: 'assign_case', part },
      { action: 'set_case_owner', part },
    ]),
  )
})

test('who is on duty at a partner, or whose shift is over, is given no case of a counter', async () => {
  await ask(desk.register, 'delete from duty_shift')
  await ask(
    desk.register,
    `insert into duty_shift (tenant, organisation, person, begins, ends, answers_by, planned_by)
      select m.tenant, m.organisation, m.person, now() - interval '2 hours', now() + interval '1 hour' * case m.role when 'senior' then -1 else 1 end,
        'secure_message', m.person
      from staff_member m where m.role in ('senior', 'safety_officer')`,
  )
  const done = await openCase(officer, { taken: { ...atCounter, danger: 'now' } })
  const opened = done.ok ? done.value.number : ''
  expect((await desk.as('senior', `/cases/${opened}`)).statusCode).toBe(404)
  expect((await desk.as('safety', `/cases/${opened}`)).statusCode).toBe(404)
  await ask(desk.register, 'delete from duty_shift')
})

test('the database gives an officer’s duty no case that is there already', async () => {
  const [one] = await ask<{ id: number }>(desk.register, 'select case_id as id from case_state where number = $1', [
    number,
  ])
  const given = await desk.register.withActor(officer, async (tx) => {
    const { rows } = await sql`select give_counter_case_to_duty(${one?.id ?? 0})`.execute(tx)
    return rows
  })
  expect(given).toEqual([])
})

test('that somebody looks who is like the client is work until a person decided', async () => {
  const looks = async () =>
    ask(
      desk.register,
      `select a.done is not null as done from agenda_item a join case_state c using (tenant, case_id)
        where c.number = $1 and a.code = 'look_for_double'`,
      [number],
    )
  expect(await looks()).toEqual([{ done: false }])
  const page = await desk.as('intake', `/cases/${number}/doubles`, {})
  const seen = /name="seen" value="(\d+)"/.exec(page.body)?.[1] ?? ''
  const decided = { on: schoolReport.on, decision: 'none_found', seen }
  const answer = await desk.as('intake', `/cases/${number}/reports/decide-double`, decided)
  expect(answer.statusCode).toBe(303)
  expect(await looks()).toEqual([{ done: true }])
})

test('no other partner opens a case', async () => {
  const shelter = desk.made.organisations.get('Opvanghuis Denkbeeld') ?? 0
  const police = desk.made.organisations.get('Oefencentrum van de politie') ?? 0
  for (const [role, organisation] of [
    ['partner_worker', shelter],
    ['safety_officer', police],
  ] as const) {
    const partner = await addStaff(desk.register, role, organisation)
    await expect(openCase(partner, { taken: atCounter })).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('the database lets an officer take no case that is there already', async () => {
  const [one] = await ask<{ id: number }>(desk.register, 'select case_id as id from case_state where number = $1', [
    number,
  ])
  const take = desk.register.withActor(officer, async (tx) => {
    await takeNewCaseAtCounter(tx, one?.id ?? 0)
  })
  await expect(take).rejects.toThrow()
})
