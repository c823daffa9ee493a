import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { addDue, addEvent, addShare, addWorkCase, workersOf } from '../../../../test/support/workHub.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { MOST_ITEMS, makeMarkSeen, makeShowToday, type Today } from './showToday.ts'

let desk: TestDesk
let workers: ReturnType<typeof workersOf>
const day = '2026-07-14' as IsoDate

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  workers = workersOf(desk)
  const { register } = desk
  const { noord, zuid, safety } = workers
  const [teamNoord = 0] = noord.principals.slice(1)
  await addWorkCase(register, { id: 11, owner: noord.person, team: [noord.person], level: 'acute' })
  await addWorkCase(register, { id: 12, team: [teamNoord], dangerOn: '2026-07-20' })
  await addWorkCase(register, { id: 21, owner: zuid.person, team: [zuid.person], dangerOn: '2026-07-20' })
  await addDue(register, 11, [
    { code: 'first_answer', due: '2026-07-13' },
    { code: 'safety_check_validity', due: '2026-07-13' },
    { code: 'safety_reassessment', due: '2026-07-14' },
    { code: 'contact_review', due: '2026-07-28' },
    { code: 'override_review', due: '2026-07-29' },
    { code: 'permit_expiry_warnings', due: '2026-08-18' },
    { code: 'assess_safety', due: null },
    { code: 'reporter_instruction', due: '2026-07-10', done: '2026-07-10' },
    { code: 'safety_check_answer', subject: '1', organisation: safety.organisation, due: '2026-07-10' },
  ])
  await addDue(register, 12, [{ code: 'call_client', due: null }])
  await addDue(register, 21, [{ code: 'determination_answer', subject: '1', due: '2026-07-10' }])
  await addShare(register, 11, safety, noord.person)
})
afterAll(() => desk.drop())

function today(actor: Actor, whose: 'mine' | 'team' = 'mine'): Promise<Today> {
  const { withActor, profile } = desk.register
  return makeShowToday({ withActor, profile, today: () => day })(actor, whose)
}

const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code)
const numbersIn = (page: Today) => {
  const { danger, due, undated, waiting, soon, changed } = page
  return [
    ...new Set([...danger, ...due, ...undated, ...waiting, ...soon, ...changed].map((line) => line.number)),
  ].sort()
}

test('each thing to do stands in one list, by the day on which it is due', async () => {
  const page = await today(workers.noord)
  expect(codes(page.due)).toEqual(['safety_check_validity', 'safety_reassessment', 'first_answer'])
  expect(codes(page.soon)).toEqual(['contact_review', 'permit_expiry_warnings'])
  expect(codes(page.undated)).toEqual(['assess_safety'])
  expect(page.waiting).toMatchObject([
    { code: 'safety_check_answer', organisation_name: 'Oefencentrum van de politie' },
  ])
  expect(page.atWork).toBe(1)
})

test('what acute danger asks for stands first, whatever is late and by how much', async () => {
  await addDue(desk.register, 21, [
    { code: 'acute_answer', due: '2026-07-14' },
    { code: 'alert_police', due: '2026-07-14' },
    { code: 'expertise_centre_ask', due: '2026-07-14' },
    { code: 'return_step', subject: 'a_step', due: '2026-02-04' },
  ])
  const found = codes((await today(workers.zuid)).due)
  expect(found.slice(0, 3)).toEqual(['alert_police', 'acute_answer', 'expertise_centre_ask'])
  expect(found.indexOf('return_step')).toBeGreaterThan(2)
})

test('acute danger is on the page also when more is late than a page looks at', async () => {
  const late = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => ({ code: 'return_step', subject: `step_${index}` }))
  await addDue(
    desk.register,
    21,
    late.map((item) => ({ ...item, due: '2026-01-05' })),
  )
  const page = await today(workers.zuid)
  expect([page.isCut, codes(page.due)[0]]).toEqual([true, 'alert_police'])
  expect(page.due.length + page.waiting.length + page.undated.length + page.soon.length).toBe(MOST_ITEMS)
  await desk.register.asAdministrator((client) =>
    client.query(`delete from agenda_item where code <> 'determination_answer' and case_id = 21`),
  )
})

test('danger is an acute level or a planned day that is near', async () => {
  expect((await today(workers.noord)).danger).toMatchObject([{ number: 'C-11', safety_level: 'acute' }])
  expect((await today(workers.noord, 'team')).danger.map(({ number }) => number)).toEqual(['C-11', 'C-12'])
})

test('danger in a case that was closed is on the page of today all the same, and one that is gone is not', async () => {
  const update = (values: string) =>
    desk.register.asAdministrator((client) => client.query(`update case_state set ${values} where case_id = 11`))
  await update(`outcome = 'yes', outcome_on = '2026-06-01', closed_on = '2026-07-01'`)
  expect((await today(workers.noord)).danger).toMatchObject([{ number: 'C-11' }])
  expect((await today(workers.manager, 'team')).danger).toMatchObject([{ number: 'C-11' }, {}, {}])
  await update(`gone = 'voided'`)
  expect((await today(workers.noord)).danger).toEqual([])
  await update('gone = null, outcome = null, outcome_on = null, closed_on = null')
})

test('a caseworker sees the work of their own cases, and of their team when they ask for it', async () => {
  expect(numbersIn(await today(workers.noord))).toEqual(['C-11'])
  expect(numbersIn(await today(workers.noord, 'team'))).toEqual(['C-11', 'C-12'])
  expect(numbersIn(await today(workers.zuid, 'team'))).toEqual(['C-21'])
})

test('an organisation sees what it has to do itself, and nothing of the hub', async () => {
  const page = await today(workers.safety)
  expect(codes(page.due)).toEqual(['safety_check_answer'])
  expect([page.atWork, page.danger, page.undated, page.waiting, page.soon]).toEqual([undefined, [], [], [], []])
  expect(numbersIn(await today(workers.shelter))).toEqual([])
})

test('a manager sees the work of everybody, but of cases that are kept from them', async () => {
  const { register } = desk
  expect(numbersIn(await today(workers.manager, 'team'))).toEqual(['C-11', 'C-12', 'C-21'])
  const exclude = 'insert into exclusion (tenant, case_id, person, made_by) values (1, 21, $1, $2)'
  await register.asAdministrator((client) => client.query(exclude, [workers.manager.person, workers.senior.person]))
  expect(numbersIn(await today(workers.manager, 'team'))).toEqual(['C-11', 'C-12'])
  await register.asAdministrator((client) => client.query('delete from exclusion'))
})

test('what others wrote is new until somebody says that they saw it, and what one wrote oneself never is', async () => {
  const { register } = desk
  const before = await today(workers.noord)
  expect(before.changed).toEqual([])
  await addEvent(register, 11, workers.zuid.person, new Date().toISOString())
  await addEvent(register, 11, workers.noord.person, new Date().toISOString())
  const changed = await today(workers.noord)
  expect(changed.changed).toMatchObject([
    { number: 'C-11', by: 'Samira Proefhuis', event: { type: 'client_identified' } },
  ])
  await makeMarkSeen(register.withActor)(workers.noord, changed.madeAt)
  await addEvent(register, 11, workers.zuid.person, new Date().toISOString())
  expect((await today(workers.noord)).changed).toHaveLength(1)
  await makeMarkSeen(register.withActor)(workers.noord, '2020-01-01T00:00:00Z')
  expect((await today(workers.noord)).changed).toHaveLength(1)
})

test('a day far ahead is not taken for what was seen: the clock of the register goes before', async () => {
  await makeMarkSeen(desk.register.withActor)(workers.zuid, '2199-01-01T00:00:00Z')
  await addEvent(desk.register, 21, workers.noord.person, new Date(Date.now() + 1000).toISOString())
  expect((await today(workers.zuid)).changed).toHaveLength(1)
})

test.each(['noord', 'manager', 'safety'] as const)(
  "what %s has seen is their own row and nobody else's",
  async (who) => {
    const actor = workers[who]
    const { withActor } = desk.register
    await makeMarkSeen(withActor)(workers.zuid, new Date().toISOString())
    await makeMarkSeen(withActor)(actor, new Date().toISOString())
    const rows = await withActor(actor, (tx) => tx.selectFrom('last_look').select('person').execute())
    expect(rows).toEqual([{ person: actor.person }])
    const forOther = sql`insert into last_look (tenant, person) values (1, ${workers.senior.person})`
    await expect(withActor(actor, (tx) => forOther.execute(tx))).rejects.toThrow(/row-level security/)
    const changed = await withActor(actor, (tx) =>
      tx
        .updateTable('last_look')
        .set({ at: '2030-01-01' })
        .where('person', '=', workers.zuid.person)
        .executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
  },
)

test('a case that is gone is in no list, and danger in one that nobody took up is for today too', async () => {
  const { register } = desk
  await addWorkCase(register, { id: 13, owner: workers.noord.person, team: [workers.noord.person], level: 'acute' })
  await addDue(register, 13, [{ code: 'first_answer', due: '2026-07-01' }])
  await register.asAdministrator((client) => client.query(`update case_state set gone = 'voided' where case_id = 13`))
  expect(numbersIn(await today(workers.noord))).toEqual(['C-11'])
  await register.asAdministrator((client) =>
    client.query(`update case_state set gone = null, taken_up_on = null where case_id = 13`),
  )
  expect((await today(workers.noord)).danger.map(({ number }) => number)).toEqual(['C-11', 'C-13'])
  await register.asAdministrator(async (client) => {
    await client.query('delete from agenda_item where case_id = 13')
    await client.query('update case_state set safety_level = null where case_id = 13')
  })
})

test('looking at the work of a day is one line in the access log, with the cases that were shown', async () => {
  const before = (await desk.accessLog()).length
  await today(workers.noord)
  const lines = (await desk.accessLog()).slice(before)
  expect(lines).toEqual([expect.objectContaining({ action: 'read_today', purpose: 'casework', cases: ['11'] })])
})

test("emergency access of others to one's cases is told, and one's own is not", async () => {
  const open = (by: Actor) =>
    desk.register.asAdministrator((client) =>
      client.query(
        `insert into break_glass (tenant, case_id, person, begun, until, reason) values (1, 11, $1, now(), now() + interval '1 hour', '')`,
        [by.person],
      ),
    )
  await open(workers.noord)
  await open(workers.zuid)
  expect((await today(workers.noord)).emergencies).toMatchObject([
    { number: 'C-11', by: 'Samira Proefhuis', reviewed: false },
  ])
})
