import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { addDue, addWorkCase, workersOf } from '../../../../test/support/workHub.ts'
import { caseLists, itemLists, managersLists } from '../../../domain/casework/boardList.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { makeShowBoards } from './showBoards.ts'
import { makeShowSeason } from './showSeason.ts'
import { makeShowToday } from './showToday.ts'

let desk: TestDesk
let workers: ReturnType<typeof workersOf>
const day = '2026-07-14' as IsoDate

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  workers = workersOf(desk)
  const { register } = desk
  const { noord, zuid, safety } = workers
  const [teamZuid = 0] = zuid.principals.slice(1)
  await addWorkCase(register, { id: 11, owner: noord.person, team: [noord.person], level: 'acute' })
  await addWorkCase(register, { id: 12, owner: noord.person, team: [noord.person], dangerOn: '2026-07-29' })
  await addWorkCase(register, { id: 21, owner: zuid.person, team: [teamZuid], dangerOn: '2026-07-28' })
  await addWorkCase(register, { id: 22, team: [teamZuid] })
  await addDue(register, 11, [
    { code: 'first_answer', since: '2026-07-01', due: '2026-07-02', done: '2026-07-01' },
    {
      code: 'safety_check_answer',
      subject: '1',
      organisation: safety.organisation,
      since: '2026-07-01',
      due: '2026-07-06',
      done: '2026-07-09',
    },
    {
      code: 'safety_check_answer',
      subject: '2',
      organisation: safety.organisation,
      since: '2026-07-05',
      due: '2026-07-08',
      done: '2026-07-08',
    },
    { code: 'follow_up', subject: 'after_1', due: '2026-07-01' },
    { code: 'follow_up', subject: 'after_3', due: '2026-09-01' },
  ])
  await addDue(register, 12, [
    { code: 'first_answer', since: '2026-07-01', due: '2026-07-02', done: '2026-07-04' },
    { code: 'override_review', subject: '1', due: '2026-07-13' },
  ])
  await addDue(register, 22, [{ code: 'contact_review', due: '2026-02-22' }])
  await addDue(register, 21, [
    { code: 'first_answer', since: '2026-07-01', due: '2026-07-02', done: '2026-07-11' },
    {
      code: 'safety_check_answer',
      subject: '1',
      organisation: safety.organisation,
      since: '2026-07-01',
      due: '2026-07-13',
    },
    { code: 'permit_expiry_warnings', due: '2026-08-13' },
    { code: 'safety_reassessment', due: '2026-07-14' },
    { code: 'safety_check_validity', due: '2026-07-21' },
  ])
  await register.asAdministrator((client) =>
    client.query(
      `insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
       select 1, 11, v, type, '2026-07-01', now(), now(), $1, facts::jsonb, decode(repeat('00', 32), 'hex') from (values
        (10, 'fund_asked', '{"request": 1, "purpose": "ticket", "cents": 90000}'),
        (11, 'fund_decided', '{"request": 1, "decision": "refused", "cents": 0, "payer": null}'),
        (12, 'fund_decided', '{"request": 1, "decision": "approved", "cents": 80000, "payer": "health"}'),
        (13, 'fund_spent', '{"request": 1, "cents": 30000}'),
        (14, 'fund_spent', '{"request": 1, "cents": 10000}'),
        (15, 'fund_asked', '{"request": 2, "purpose": "ticket", "cents": 5000}')) as e (v, type, facts)`,
      [noord.person],
    ),
  )
})
afterAll(() => desk.drop())

function boards() {
  const { withActor, profile } = desk.register
  return makeShowBoards({ withActor, profile, today: () => day })
}

test('load is counted per colleague who answers for a case: open, in danger, late, and due in a week', async () => {
  const { load } = await boards().overview(workers.manager)
  expect(load).toEqual([
    expect.objectContaining({ name: 'Marit van Oefenen', open: 2, danger: 1, late: 2, week: 0 }),
    expect.objectContaining({ name: 'Samira Proefhuis', open: 1, danger: 1, late: 0, week: 2 }),
  ])
})

test('who leads a team sees the load of the cases of that team only', async () => {
  const { load, unassigned, accounts } = await boards().overview(workers.senior)
  expect(load.map(({ name }) => name)).toEqual(['Samira Proefhuis'])
  expect(unassigned.map(({ number }) => number)).toEqual(['C-22'])
  expect(accounts).toBeUndefined()
})

test('what waits is counted per organisation, with what is late and since when', async () => {
  const { waiting } = await boards().overview(workers.manager)
  expect(waiting).toEqual([
    expect.objectContaining({ name: 'Oefencentrum van de politie', waiting: 1, late: 1, oldest: '2026-07-01' }),
  ])
})

test('what runs out is a check, an agreement or a permit of the next thirty days', async () => {
  const { expiring, ended } = await boards().overview(workers.manager)
  expect(expiring.map(({ code }) => code)).toEqual(['safety_check_validity', 'permit_expiry_warnings'])
  expect(ended.map(({ code, due }) => [code, due])).toEqual([['contact_review', '2026-02-22']])
})

test('a manager accounts for answers, first answers, money and aftercare', async () => {
  const { accounts } = await boards().overview(workers.manager)
  expect(accounts?.answers).toEqual([expect.objectContaining({ answered: 2, answered_late: 1, open_late: 1 })])
  expect(accounts?.firstAnswers).toEqual({ count: 3, median: 3, p90: 10 })
  expect(accounts?.aftercare).toEqual({ done: 0, due: 1 })
  expect(accounts?.fund).toEqual([
    { payer: 'health', asked: 90_000, approved: 80_000, spent: 40_000, owed: 40_000 },
    { payer: null, asked: 5_000, approved: 0, spent: 0, owed: 0 },
  ])
})

test('what is kept from a manager is in none of their numbers', async () => {
  const { asAdministrator } = desk.register
  const exclude = 'insert into exclusion (tenant, case_id, person, made_by) values (1, 11, $1, $2)'
  await asAdministrator((client) => client.query(exclude, [workers.manager.person, workers.senior.person]))
  const { load, accounts } = await boards().overview(workers.manager)
  expect(load.find(({ name }) => name === 'Marit van Oefenen')).toMatchObject({ open: 1, late: 1 })
  expect(accounts?.fund).toEqual([])
  expect(accounts?.firstAnswers.count).toBe(2)
  await asAdministrator((client) => client.query('delete from exclusion'))
})

test('behind each number stand as many lines as it says', async () => {
  const { overview, list } = boards()
  const { load, waiting, accounts } = await overview(workers.manager)
  for (const { person: colleague, ...row } of load) {
    for (const name of ['open', 'danger', 'late', 'week'] as const) {
      const { cases, items } = await list(workers.manager, { list: name, colleague })
      expect([name, cases.length + items.length]).toEqual([name, row[name]])
    }
  }
  const organisation = waiting[0]?.organisation
  const lines = async (name: (typeof itemLists)[number]) => {
    return (await list(workers.manager, { list: name, organisation })).items.length
  }
  expect(await lines('waiting')).toBe(waiting[0]?.waiting)
  expect(await lines('waiting_late')).toBe(accounts?.answers[0]?.open_late)
  expect(await lines('answered_late')).toBe(accounts?.answers[0]?.answered_late)
  expect(await lines('first_answers')).toBe(accounts?.firstAnswers.count)
  expect(await lines('aftercare_due')).toBe(accounts?.aftercare.due)
})

test.each([...caseLists, ...itemLists])(
  'the list %s is for who leads, and those of a manager for no other',
  async (list) => {
    await expect(boards().list(workers.noord, { list })).rejects.toMatchObject({ code: 'forbidden' })
    const asked = boards().list(workers.senior, { list })
    if (managersLists.includes(list)) await expect(asked).rejects.toMatchObject({ code: 'forbidden' })
    else expect(await asked).toMatchObject({ isCut: false })
  },
)

test('boards and season are not for who leads nobody', async () => {
  const { withActor, profile } = desk.register
  const season = makeShowSeason({ withActor, profile, today: () => day })
  for (const who of [workers.noord, workers.safety]) {
    await expect(boards().overview(who)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(season(who)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('the season sets each of its weeks beside the same week a year before, and weeks to come have no count', async () => {
  const { withActor, profile, asAdministrator } = desk.register
  await asAdministrator((client) =>
    client.query(
      `update case_state set reported_on = d::date, case_year = extract(year from d::date) from (values (11, '2026-07-13'), (12, '2026-07-12'),
        (21, '2025-07-14'), (22, '2026-04-01')) as v(id, d) where case_id = v.id`,
    ),
  )
  const { weeks, windows } = await makeShowSeason({ withActor, profile, today: () => day })(workers.senior)
  expect([weeks[0]?.monday, weeks.at(-1)?.monday]).toEqual(['2026-04-27', '2026-09-28'])
  expect(weeks.find(({ monday }) => monday === '2026-07-06')).toMatchObject({ reports: 1, lastYear: 0 })
  expect(weeks.find(({ monday }) => monday === '2026-07-13')).toMatchObject({ reports: 1, lastYear: 1 })
  expect(weeks.find(({ monday }) => monday === '2026-07-20')?.reports).toBeUndefined()
  expect(weeks.find(({ monday }) => monday === '2026-07-20')?.holidays).toHaveLength(3)
  expect(windows.map(({ code }) => code)).toContain('season_window')
})

test('looking at boards and lists is a line in the access log, with the cases that were shown', async () => {
  const before = (await desk.accessLog()).length
  await boards().overview(workers.senior)
  await boards().list(workers.senior, { list: 'open' })
  const lines = (await desk.accessLog()).slice(before)
  expect(lines).toMatchObject([
    { action: 'read_boards', cases: expect.arrayContaining(['21', '22']) },
    { action: 'read_boards', cases: ['21'] },
  ])
})

test('danger is counted as on the page of today: soon as well as acute, near days, and closed cases', async () => {
  const { register } = desk
  const { noord, manager } = workers
  const { withActor, profile } = register
  await addWorkCase(register, { id: 13, owner: noord.person, team: [noord.person], level: 'soon' })
  await addWorkCase(register, { id: 14, owner: noord.person, team: [noord.person], level: 'acute' })
  await register.asAdministrator((client) =>
    client.query(
      `update case_state set outcome = 'yes', outcome_on = '2026-06-01', closed_on = '2026-07-01' where case_id = 14`,
    ),
  )
  const { danger } = await makeShowToday({ withActor, profile, today: () => day })(noord, 'mine')
  expect(danger.map(({ number }) => number)).toEqual(['C-11', 'C-14', 'C-13'])
  const { overview, list } = boards()
  const { load } = await overview(manager)
  expect(load.find(({ person }) => person === noord.person)).toMatchObject({ open: 3, danger: 3 })
  const { cases } = await list(manager, { list: 'danger', colleague: noord.person })
  expect(cases.map(({ number }) => number)).toEqual(['C-11', 'C-14', 'C-13'])
})
